import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openStore } from '#record/browser/store.ts'
import { STORES, type StoreName } from '#record/format.ts'
import { MIGRATIONS, type Migration } from '#record/migrate.ts'
import { readRecord } from '#record/read.ts'
import versionOne from './files/version-1.json' with { type: 'json' }
import { freshName } from './page.ts'

/** Steps that a later site might have: two more fields, one after the other, on every attempt. */
const STEPS: Migration[] = [
  { to: 2, row: (store, row) => (store === 'attempts' ? { ...(row as object), two: true } : row) },
  {
    to: 3,
    row: (store, row) => {
      if (store !== 'attempts') return row
      const { two, ...rest } = row as { two?: boolean; code: string }
      if (!two) throw new Error('step 3 expects a row of version 2')
      if (rest.code === 'unreadable') throw new Error('this step cannot read it')
      return { ...rest, code: `${rest.code}, migrated` }
    },
  },
]

test('steps go up one by one from version 1', () => {
  for (const steps of [MIGRATIONS, STEPS]) expect(steps.map(s => s.to)).toEqual(steps.map((_, n) => n + 2))
})

test('a file of version 1 is read by every later version, whole', () => {
  const text = JSON.stringify(versionOne)
  const now = readRecord(text, 7)
  expect(now.aside).toEqual(versionOne.aside)
  for (const store of STORES) expect(now[store], store).toEqual(versionOne[store])
  const later = readRecord(text, 7, 3, STEPS)
  expect(later.attempts.map(a => a.code)).toEqual(versionOne.attempts.map(a => `${a.code}, migrated`))
  expect(later.drafts).toEqual(now.drafts)
})

test('a database of version 1 is brought to a later version; what a step cannot read is set aside as it was', async () => {
  const name = freshName()
  const old = await openStore({ name })
  const { attempts } = readRecord(JSON.stringify(versionOne), 7)
  const unreadable = { ...attempts[0]!, id: `${attempts[0]!.exercise}#odd`, code: 'unreadable' }
  await old.write([...attempts, unreadable].map(row => ({ store: 'attempts' as const, id: row.id, row })))
  old.close()

  const later = await openStore({ name, version: 3, steps: STEPS })
  expect((await later.list('attempts')).map(a => a.code)).toEqual(attempts.map(a => `${a.code}, migrated`))
  const [aside] = await later.list('aside')
  expect(aside).toMatchObject({ from: 'attempts', row: unreadable })
  later.close()
})

test('every store of the format is there after opening', async () => {
  const store = await openStore({ name: freshName() })
  for (const name of STORES) expect(await store.count(name as StoreName)).toBe(0)
  expect(store).toMatchObject({ created: true, newer: false })
  store.close()
})
