import { readdirSync, rmSync, truncateSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { browser } from './browser.ts'
import { type RecordWindow, recordUrl, serveRecordPage, textsIn } from './record-page.ts'

let site: Awaited<ReturnType<typeof serveRecordPage>>
let context: BrowserContext
beforeAll(async () => {
  site = await serveRecordPage()
})
afterAll(() => site.close())
beforeEach(async () => {
  context = await (await browser()).newContext()
})
afterEach(() => context.close())

const QUICK = { delay: 15, retry: 50 }

async function open(page?: Page, options = {}): Promise<Page> {
  const there = page ?? (await context.newPage())
  await there.goto(recordUrl(site.address, 'r', { ...QUICK, ...options }))
  return there
}

const type = (page: Page, code: string, key = 'playground') =>
  page.evaluate(([k, c]) => (window as unknown as RecordWindow).record.saveDraft(k!, c!), [key, code])

const check = (page: Page, code: string, status: 'pass' | 'fail' = 'fail') =>
  page.evaluate(
    async ([code, status]) => {
      const { record } = window as unknown as RecordWindow
      const result = { version: 1, status }
      await record.addAttempt('gradient-w1', { code, result, contentVersion: 'a1' })
    },
    [code, status] as const,
  )

const attempts = (page: Page) =>
  page.evaluate(async () =>
    (await (window as unknown as RecordWindow).record.attemptsOf('gradient-w1')).map(a => a.code),
  )

const statusOf = (page: Page) => page.evaluate(() => (window as unknown as RecordWindow).record.status())

const flushed = (page: Page) =>
  page.evaluate(async () => {
    const { record } = window as unknown as RecordWindow
    await record.flush()
    return record.status()
  })

let cdp: CDPSession | undefined
afterEach(() => {
  cdp = undefined
})

async function setQuota(page: Page, quotaSize?: number): Promise<void> {
  cdp ??= await context.newCDPSession(page)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize })
}

/** Writes straight into the record's database, past all that guards it. */
const sabotage = (page: Page, store: string, rows: unknown[]) =>
  page.evaluate(
    ([store, rows]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('r')
        opening.onsuccess = () => {
          const tx = opening.result.transaction(store, 'readwrite')
          for (const row of rows) tx.objectStore(store).put(row)
          tx.oncomplete = () => resolve(opening.result.close())
          tx.onerror = () => reject(tx.error)
        }
      }),
    [store, rows] as const,
  )

test('first visit: there is nothing, nothing is claimed saved, and the first save is', async () => {
  const page = await open()
  expect(await textsIn(page)).toEqual([])
  expect(await statusOf(page)).toMatchObject({ state: 'idle', newer: false, aside: 0 })
  expect((await statusOf(page)).lostSince).toBeUndefined()
  const at = await page.evaluate(() => {
    const { record } = window as unknown as RecordWindow
    record.saveDraft('playground', 'one')
    return record.status().state
  })
  expect(at).toBe('saving')
  const saved = await flushed(page)
  expect(saved.state).toBe('saved')
  expect(Math.abs(saved.at! - Date.now())).toBeLessThan(60_000)
})

test('a reload in mid-typing shows every letter', async () => {
  const page = await open(undefined, { delay: 60_000 })
  const loaded = page.waitForEvent('load')
  await page.evaluate(() => {
    const { record } = window as unknown as RecordWindow
    for (let n = 1; n <= 500; n++)
      record.saveDraft('playground', 'const delta = (a - t) * a * (1 - a)'.repeat(9).slice(0, n))
    void record.addAttempt('gradient-w1', {
      code: 'x',
      result: { version: 1, status: 'pass' },
      contentVersion: '1',
    })
    record.checkpoint('intuition', 'blame', { done: true })
    location.reload()
  })
  await loaded
  expect((await textsIn(page))[0]).toHaveLength(315)
  expect(await attempts(page)).toEqual(['x'])
  const progress = await page.evaluate(() =>
    (window as unknown as RecordWindow).record.progressOf('intuition'),
  )
  expect(progress.checkpoints.map(c => c.checkpoint)).toEqual(['blame'])
})

test('a tab that crashes loses nothing', async () => {
  const page = await open(undefined, { delay: 60_000 })
  await type(page, 'before the crash')
  // Chromium hands localStorage over to the browser's process behind the page's back; a turn of the loop does it.
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 0)))
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => {})
  await crashed
  expect(await textsIn(await open())).toEqual(['before the crash'])
})

test('two tabs typing at once keep both texts, and each hears of the other', async () => {
  const [one, two] = [await open(), await open()]
  await type(one, 'start')
  await flushed(one)
  await Promise.all([open(one), open(two)])
  for (const page of [one, two]) {
    expect(await textsIn(page)).toEqual(['start'])
    await page.evaluate(() => {
      const { record } = window as unknown as RecordWindow
      const heard: string[] = []
      Object.assign(window, { heard })
      record.onForeignDraft('playground', version => heard.push(version.code))
    })
  }
  const typing = (page: Page, who: string) =>
    page.evaluate(async who => {
      const { record } = window as unknown as RecordWindow
      for (let n = 1; n <= 30; n++) {
        record.saveDraft('playground', `${who} ${n}`)
        await new Promise(resolve => setTimeout(resolve, 4))
      }
      await record.flush()
    }, who)
  await Promise.all([typing(one, 'one'), typing(two, 'two')])
  const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard.at(-1))
  await expect.poll(() => heard(one)).toBe('two 30')
  await expect.poll(() => heard(two)).toBe('one 30')
  expect(await textsIn(await open(one))).toEqual(['one 30', 'two 30'])
  expect(await textsIn(await open(two))).toEqual(['two 30', 'one 30'])
})

test('storage refused: the page works from memory and says that nothing is saved', async () => {
  const page = await context.newPage()
  await page.goto(`${recordUrl(site.address, 'r', QUICK)}&sandbox`)
  await page.frameLocator('iframe').locator('body').waitFor({ state: 'attached' })
  const frame = page.frames()[1]!
  await expect.poll(() => frame.evaluate(() => 'record' in window)).toBe(true)
  const seen = await frame.evaluate(async () => {
    const { record } = window as unknown as RecordWindow
    const before = await record.draftOf('playground')
    record.saveDraft('playground', 'kept in memory')
    const { id } = await record.addAttempt('e', {
      code: 'x',
      result: { version: 1, status: 'pass' },
      contentVersion: '1',
    })
    record.setSetting('editor', 'plain')
    const file = JSON.parse(await (await record.exportRecord()).text())
    return {
      before,
      status: record.status(),
      text: (await record.draftOf('playground'))?.code,
      attempts: (await record.attemptsOf('e')).map(a => a.id === id),
      passed: (await record.statuses()).get('e'),
      setting: await record.setting('editor'),
      exported: file.drafts[0].versions[0].code,
    }
  })
  expect(seen).toMatchObject({
    before: undefined,
    status: { state: 'unsaved', reason: 'refused' },
    text: 'kept in memory',
    attempts: [true],
    passed: 'pass',
    setting: 'plain',
    exported: 'kept in memory',
  })
})

test('evicted: the next page says that the record was removed, and since when, until it is acknowledged', async () => {
  const page = await open()
  await type(page, 'gone')
  const { at } = await flushed(page)
  await page.goto('about:blank')
  const cdp = await context.newCDPSession(page)
  const origin = new URL(site.address).origin
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await open(page)
  expect(await textsIn(page)).toEqual([])
  expect((await statusOf(page)).lostSince).toBe(at)
  await type(page, 'anew')
  await flushed(page)
  await open(page)
  expect(await textsIn(page)).toEqual(['anew'])
  expect((await statusOf(page)).lostSince).toBe(at)
  await page.evaluate(() => (window as unknown as RecordWindow).record.acknowledgeLoss())
  await open(page)
  await textsIn(page)
  expect((await statusOf(page)).lostSince).toBeUndefined()
})

test('evicted under an open page: what is typed afterwards is saved in a new record', async () => {
  const page = await open()
  await type(page, 'first')
  await flushed(page)
  const cdp = await context.newCDPSession(page)
  const origin = new URL(site.address).origin
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await type(page, 'second')
  await expect.poll(async () => (await flushed(page)).state).toBe('saved')
  expect(await textsIn(await open())).toEqual(['second'])
})

test('full: the page says so, keeps everything over a reload, and saves by itself once there is room', async () => {
  // Chromium looks at the room that is left before an origin's first write, then not again for a while.
  const page = await context.newPage()
  await setQuota(page, 1)
  await open(page)
  await type(page, 'larger')
  await check(page, 'tried')
  expect(await statusOf(page)).toMatchObject({ state: 'unsaved', reason: 'full' })
  expect(await textsIn(page)).toEqual(['larger'])
  await open(page)
  expect(await textsIn(page)).toEqual(['larger'])
  expect(await attempts(page)).toEqual(['tried'])
  await expect.poll(async () => (await statusOf(page)).reason).toBe('full')
  await setQuota(page)
  await expect.poll(async () => (await statusOf(page)).state).toBe('saved')
  expect(await attempts(await open())).toEqual(['tried'])
})

test('damaged entries are set aside as they were, counted, exported, and the others go on', async () => {
  const page = await open()
  await check(page, 'sound')
  await type(page, 'sound')
  await flushed(page)
  await sabotage(page, 'attempts', [{ id: 'gradient-w1#bad', exercise: 'gradient-w1', code: 7 }])
  await sabotage(page, 'drafts', [{ id: 'playground', versions: 'torn' }])
  await open(page)
  expect(await attempts(page)).toEqual(['sound'])
  await type(page, 'typed over the damage')
  await flushed(page)
  expect(await textsIn(page)).toEqual(['typed over the damage'])
  const file = await page.evaluate(async () => {
    const { record } = window as unknown as RecordWindow
    return JSON.parse(await (await record.exportRecord()).text())
  })
  const rows = file.aside.map((a: { row: unknown }) => a.row)
  expect(rows).toContainEqual({ id: 'gradient-w1#bad', exercise: 'gradient-w1', code: 7 })
  expect(rows).toContainEqual({ id: 'playground', versions: 'torn' })
  await expect.poll(async () => (await statusOf(page)).aside).toBe(2)
})

test('a database truncated on disk does not stop the page, and its loss is told', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'record-'))
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: inject('browser'),
      args: ['--no-sandbox', '--disable-gpu'],
    })
  const url = recordUrl(site.address, 'r', QUICK)
  const first = await launch()
  const page = await first.newPage()
  await page.goto(url)
  await type(page, 'on disk')
  const { at } = await flushed(page)
  await first.close()
  const folder = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter(f =>
    /IndexedDB.*leveldb\//.test(f),
  )
  const files = folder.filter(f => /\.(log|ldb)$|MANIFEST|CURRENT/.test(f))
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) truncateSync(join(profile, file), 3)
  const second = await launch()
  const again = await second.newPage()
  await again.goto(url)
  expect(await textsIn(again)).toEqual([])
  expect(await statusOf(again)).toMatchObject({ lostSince: at })
  await type(again, 'afterwards')
  expect((await flushed(again)).state).toBe('saved')
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})

test('newer than the site: the record is not touched, work is kept beside it and comes home with the newer site', async () => {
  const newer = { version: 3 }
  const page = await open(undefined, newer)
  await type(page, 'of the newer site')
  await flushed(page)
  await open(page)
  expect(await textsIn(page)).toEqual([])
  await type(page, 'meanwhile')
  expect(await flushed(page)).toMatchObject({ state: 'saved', newer: true })
  await open(page)
  expect(await textsIn(page)).toEqual(['meanwhile'])
  await open(page, newer)
  expect((await textsIn(page)).toSorted()).toEqual(['meanwhile', 'of the newer site'])
  expect(await statusOf(page)).toMatchObject({ newer: false })
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(d => d.name))).toEqual(['r'])
})

test('a newer site opened in another tab: the old page lets go and loses nothing', async () => {
  const old = await open()
  await type(old, 'old page')
  await flushed(old)
  const fresh = await open(undefined, { version: 2 })
  expect(await textsIn(fresh)).toEqual(['old page'])
  await type(old, 'old page, goes on')
  expect(await flushed(old)).toMatchObject({ state: 'saved', newer: true })
  await open(fresh, { version: 2 })
  expect(await textsIn(fresh)).toEqual(['old page, goes on'])
})

test('imported twice: nothing is there twice, and nothing of ours is replaced', async () => {
  const page = await open()
  await type(page, 'from the laptop')
  await check(page, 'laptop', 'pass')
  const bring = (times: number) =>
    page.evaluate(async times => {
      const w = window as unknown as RecordWindow & { file: string }
      w.file ??= ''
      const reports = []
      for (let n = 0; n < times; n++) reports.push(await w.record.importRecord(new Blob([w.file])))
      return reports.map(r => ({ added: r.added.attempts, known: r.known.attempts, beside: r.beside.drafts }))
    }, times)
  const text = await page.evaluate(async () =>
    (await (window as unknown as RecordWindow).record.exportRecord()).text(),
  )
  await page.evaluate(() => (window as unknown as RecordWindow).record.eraseRecord())
  expect(await attempts(page)).toEqual([])
  await type(page, 'on the phone')
  await check(page, 'phone')
  await page.evaluate(file => Object.assign(window, { file }), text)
  expect(await bring(2)).toEqual([
    { added: 1, known: 0, beside: 1 },
    { added: 0, known: 1, beside: 0 },
  ])
  await open(page)
  expect((await attempts(page)).toSorted()).toEqual(['laptop', 'phone'])
  expect((await textsIn(page)).toSorted()).toEqual(['from the laptop', 'on the phone'])
})

test('clock turned back: what was done later comes later', async () => {
  const page = await context.newPage()
  await page.clock.setFixedTime('2026-11-20T12:00:00Z')
  await open(page)
  await check(page, 'first')
  await page.clock.setFixedTime('2020-01-01T00:00:00Z')
  await check(page, 'second')
  await type(page, 'early')
  await flushed(page)
  await open(page)
  await check(page, 'third')
  const other = await context.newPage()
  await other.clock.setFixedTime('2019-01-01T00:00:00Z')
  await open(other)
  await check(other, 'fourth')
  await check(page, 'fifth')
  expect(await attempts(other)).toEqual(['first', 'second', 'third', 'fourth', 'fifth'])
})

test('erase takes everything, in other tabs and in localStorage, too', async () => {
  const [page, other] = [await open(), await open()]
  await type(page, 'mine')
  await check(page, 'mine')
  await page.evaluate(() => (window as unknown as RecordWindow).record.setSetting('theme', 'dark'))
  await flushed(page)
  expect(await textsIn(other)).toEqual(['mine'])
  await page.evaluate(() => (window as unknown as RecordWindow).record.eraseRecord())
  expect(await textsIn(other)).toEqual([])
  expect(await attempts(other)).toEqual([])
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await open(page)
  expect((await statusOf(page)).lostSince).toBeUndefined()
})

test('a setting changed in one tab is heard in the other', async () => {
  const [page, other] = [await open(), await open()]
  await other.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    ;(window as unknown as RecordWindow).record.onSetting('notation', value => heard.push(value))
  })
  await page.evaluate(() => (window as unknown as RecordWindow).record.setSetting('notation', 'wiki'))
  await expect
    .poll(() => other.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
    .toEqual(['wiki'])
  expect(await page.evaluate(() => localStorage.getItem('notation'))).toBe('wiki')
})
