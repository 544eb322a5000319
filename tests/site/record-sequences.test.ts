import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { random } from '../record/random.ts'
import { browser } from './browser.ts'
import { type RecordWindow, recordUrl, serveRecordPage } from './record-page.ts'

const SEQUENCES = 50
const STEPS = 12

let site: Awaited<ReturnType<typeof serveRecordPage>>
beforeAll(async () => {
  site = await serveRecordPage()
})
afterAll(() => site.close())

const reasonIn = (page: Page) =>
  page.evaluate(() => (window as unknown as RecordWindow).record.status().reason)

type Tab = { page: Page; text: string | undefined }

/**
 * One learner's random life. `living` holds the texts that must still be there: a text goes only when its own tab
 * types over it, or another that was opened on it.
 */
async function live(seed: number, pool: Page[], quota: (origin: string, bytes?: number) => Promise<void>) {
  const next = random(seed)
  const address = site.address.replace('127.0.0.1', `life-${seed}.localhost`)
  const origin = address.replace(/\/$/, '')
  const url = recordUrl(address, 'r', { delay: 15, retry: 50 })
  const living = new Set<string>()
  const attempts = new Set<string>()
  const tabs: Tab[] = []
  const story: string[] = []
  let texts = 0
  let full = 0
  // Chromium looks at the room that is left before an origin's first write: each life has an origin of its own, and
  // in four of ten there is no room until the dice give some.
  await quota(origin, next() < 0.4 ? 1 : undefined)

  const show = async (tab: Tab) => {
    tab.text = await tab.page.evaluate(
      async () => (await (window as unknown as RecordWindow).record.draftOf('playground'))?.code,
    )
  }
  const type = async ({ page }: Tab, keep: boolean, thenReload = false) => {
    const code = `text ${++texts} of ${seed}`
    await page.evaluate(
      ([code, keep, thenReload]) => {
        const { record } = window as unknown as RecordWindow
        record.saveDraft('playground', `${code}, half`, { keep })
        record.saveDraft('playground', code)
        if (thenReload) location.reload()
      },
      [code, keep, thenReload] as const,
    )
    return code
  }
  const replace = (tab: Tab, code: string, keep = false) => {
    if (tab.text && !keep) living.delete(tab.text)
    living.add(code)
    tab.text = code
  }

  for (let step = 0; step < STEPS; step++) {
    const dice = next()
    const tab = tabs[Math.floor(next() * tabs.length)]
    if (!tab || (dice < 0.12 && tabs.length < pool.length)) {
      story.push('open')
      const fresh: Tab = { page: pool.find(page => !tabs.some(t => t.page === page))!, text: undefined }
      await fresh.page.goto(url)
      tabs.push(fresh)
      await show(fresh)
    } else if (dice < 0.45) {
      story.push('type')
      replace(tab, await type(tab, false))
    } else if (dice < 0.52) {
      story.push('reset')
      replace(tab, await type(tab, true), true)
    } else if (dice < 0.62) {
      story.push('check')
      const code = `attempt ${++texts}`
      attempts.add(code)
      await tab.page.evaluate(c => {
        const result = { version: 1, status: 'fail' as const }
        void (window as unknown as RecordWindow).record.addAttempt('e', {
          code: c,
          result,
          contentVersion: '1',
        })
      }, code)
    } else if (dice < 0.74) {
      story.push('type and reload in the same instant')
      const navigated = tab.page.waitForEvent('load')
      replace(tab, await type(tab, false, true))
      await navigated
      await show(tab)
    } else if (dice < 0.82) {
      story.push('close')
      await tab.page.goto('about:blank')
      tabs.splice(tabs.indexOf(tab), 1)
    } else if (dice < 0.9) {
      story.push('storage has room')
      await quota(origin)
    } else {
      story.push('wait')
      await tab.page.waitForTimeout(40)
    }
    for (const { page } of tabs) if ((await reasonIn(page)) === 'full') full++
  }
  await quota(origin)
  for (const { page } of tabs) await page.goto('about:blank')
  const found = await (async () => {
    await pool[0]!.goto(url)
    return pool[0]!.evaluate(async () => {
      const { record } = window as unknown as RecordWindow
      await record.flush()
      const { drafts, attempts } = await record.everything()
      const state = record.status().state
      return {
        state,
        texts: drafts.flatMap(d => d.versions.map(v => v.code)),
        checked: attempts.map(a => a.code),
      }
    })
  })()
  return { seed, story, living: [...living], attempts: [...attempts], found, full }
}

test(`${SEQUENCES} random lives of a learner in a real browser lose no text and no attempt`, async () => {
  const context = await (await browser()).newContext()
  const pool = await Promise.all([1, 2, 3].map(() => context.newPage()))
  const cdp: CDPSession = await context.newCDPSession(pool[0]!)
  const quota = async (origin: string, quotaSize?: number) => {
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  }
  const seen = new Set<string>()
  let timesFull = 0
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    const { story, living, attempts, found, full } = await live(seed, pool, quota)
    timesFull += full
    for (const step of story) seen.add(step)
    const about = `seed ${seed}: ${story.join(', ')}`
    expect(found.texts, about).toEqual(expect.arrayContaining(living))
    expect(found.checked.toSorted(), about).toEqual(attempts.toSorted())
    expect(found.state, about).not.toBe('unsaved')
  }
  expect(seen.size).toBe(8)
  expect(timesFull).toBeGreaterThan(SEQUENCES)
  await context.close()
}, 600_000)
