import { array, assert, constantFrom, integer, property, record, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, type Change } from '#record/change.ts'
import { rowProblem } from '#record/check.ts'
import { saveVersion } from '#record/draft.ts'
import type { DraftRow, Version } from '#record/format.ts'

/** Saves of three pages under one key: each page's revs and places in the order go up, bases are anything. */
const saves = array(
  record({
    writer: constantFrom('a.1', 'b.1', 'c.1'),
    code: string({ maxLength: 2 }),
    base: tuple(constantFrom('a.1', 'b.1', 'c.1'), integer({ min: 1, max: 5 })),
  }),
  { maxLength: 25 },
).map(list => {
  const revs = new Map<string, number>()
  return list.map(({ writer, code, base: [id, rev] }, n): Change & { store: 'drafts' } => {
    const mine = (revs.get(writer) ?? 0) + 1
    revs.set(writer, mine)
    const row: Version = { id: writer, rev: mine, tab: writer, code, at: n, seq: n + 1 }
    return { store: 'drafts', id: 'k', row, base: { id, rev } }
  })
})

const applied = (changes: Change[], from?: DraftRow) =>
  changes.reduce<DraftRow | undefined>((row, change) => applyChange(change, row) as DraftRow, from)

test('a save applied twice is the same as once, also when others came between', () => {
  assert(
    property(saves, changes => {
      const once = applied(changes)
      if (!once) return
      for (const change of changes) expect(applyChange(change, once)).toBe(once)
    }),
  )
})

test('the latest text is always there, rows stay sound, and no text is there twice', () => {
  assert(
    property(saves, changes => {
      let row: DraftRow | undefined
      for (const change of changes) {
        row = applyChange(change, row) as DraftRow
        const codes = row.versions.map(v => v.code)
        expect(codes).toContain(change.row.code)
        expect(new Set(codes).size).toBe(codes.length)
        expect(rowProblem('drafts', row)).toBeUndefined()
      }
    }),
  )
})

test('a save replaces at most one other text: the one that it was typed over, as it was then', () => {
  assert(
    property(saves, changes => {
      let row: DraftRow | undefined
      for (const change of changes) {
        const before = row?.versions ?? []
        row = applyChange(change, row) as DraftRow
        const kept = new Set(row.versions.map(v => v.code))
        for (const lost of before.filter(v => !kept.has(v.code))) {
          const own = lost.id === change.row.id
          expect(own || (lost.id === change.base!.id && lost.rev === change.base!.rev)).toBe(true)
        }
      }
    }),
  )
})

test('rows that are applied are never changed in place', () => {
  const version: Version = { id: 'a.1', rev: 1, tab: 't', code: 'x', at: 1, seq: 1 }
  const row = Object.freeze({
    id: 'k',
    versions: Object.freeze([Object.freeze(version)]),
    past: Object.freeze({}),
  })
  const next = saveVersion(row as unknown as DraftRow, 'k', { ...version, rev: 2, code: 'y', seq: 2 })
  expect(next.versions.map(v => v.code)).toEqual(['y'])
})
