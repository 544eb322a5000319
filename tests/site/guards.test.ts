import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { BuiltPage } from '#integrations/site/pages/page.ts'
import { browser, openPage, watch } from './browser.ts'
import { overBudget, type Table, tableOf } from './budget.ts'
import { pagesWithEveryKind } from './kinds.ts'
import { allPages, builtPage, policyOf } from './pages.ts'
import { askedBy, type Weight, weigh } from './weight.ts'

/** What each chunk weighed when its size was last accepted: `npm run budget -- --accept`. */
const accepted: Table = JSON.parse(readFileSync('tests/site/budget.json', 'utf8'))

/**
 * Runs axe by the debugger's evaluation, which the page's policy does not touch.
 *
 * @param rules only these; absent: all that axe runs by itself
 */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  // axe looks for text that is drawn as such, and takes a head that holds a formula for an empty one.
  const selector = 'th:not([role], :has(maths-formula))'
  await page.evaluate(`axe.configure({ rules: [{ id: 'empty-table-header', selector: '${selector}' }] })`)
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as axe.AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  )
}

/** What may be wider than its place, and then scrolls by itself: tables, code, formulas. */
const wide = 'table, pre, code, textarea, maths-formula, .output, .fig-scroll, .editor-place'

/** What makes a reader scroll in two dimensions, now that the window is as wide as it is. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(wide => {
    const found: string[] = []
    const over = document.documentElement.scrollWidth - innerWidth
    if (over > 0) found.push(`${over} pixels wider than the window`)
    for (const box of document.querySelectorAll<HTMLElement>('body *')) {
      if (box.scrollWidth <= box.clientWidth + 1 || box.clientWidth === 0) continue
      if (!/auto|scroll/.test(getComputedStyle(box).overflowX)) continue
      if (!box.matches(`:is(${wide}), :is(${wide}) *`) && !box.querySelector(`:scope > :is(${wide})`))
        found.push(`${box.localName}.${box.className} scrolls by ${box.scrollWidth - box.clientWidth} pixels`)
    }
    return found
  }, wide)
}

/** Rules of axe that depend on where things stand; the others say the same from right to left. */
const placed = ['scrollable-region-focusable', 'target-size', 'valid-lang', 'html-lang-valid']

type Tab = Awaited<ReturnType<typeof openTab>>

/**
 * One tab for many pages: what the browser has compiled for one serves the next, at half of the processor time of a
 * fresh profile for each. Nothing that one page stores is there for the next.
 */
async function openTab() {
  const context = await (await browser()).newContext({
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const { complaints, foreign } = watch(page)
  const asked = askedBy(page)
  const { origin } = new URL(inject('address'))
  return {
    page,
    close: () => context.close(),
    async open(path: string) {
      await page.goto('about:blank')
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' })
      for (const list of [complaints, foreign, asked]) list.length = 0
      await page.goto(inject('address') + path, { waitUntil: 'networkidle' })
      return { complaints, foreign, asked }
    },
  }
}

describe('every page', () => {
  const weights: Record<string, Weight> = {}
  const problems: Record<'complaints' | 'foreign' | 'axe' | 'policy' | 'rtl' | 'sideways', string[]> = {
    complaints: [],
    foreign: [],
    axe: [],
    policy: [],
    rtl: [],
    sideways: [],
  }

  /**
   * Everything about one page, from one load: what it asks for, what it complains of, and whether it fits.
   *
   * @param closely also axe in both themes and in both directions, and in wider windows
   */
  async function inspect(tab: Tab, path: string, closely: boolean): Promise<void> {
    const { page } = tab
    const { complaints, foreign, asked } = await tab.open(path)
    weights[path] = await weigh(page, inject('folder'), asked)
    const policy = policyOf(path)
    if (!strict(policy)) problems.policy.push(`${path}: ${policy}`)
    if (closely) {
      problems.axe.push(...(await violations(page)).map(text => `${path} (light): ${text}`))
      // Only colours differ in the other theme.
      await page.emulateMedia({ colorScheme: 'dark' })
      problems.axe.push(
        ...(await violations(page, ['color-contrast'])).map(text => `${path} (dark): ${text}`),
      )
      await page.emulateMedia({ colorScheme: 'light' })
    }
    // 200 % of a window of 1280 pixels, and the narrowest.
    for (const width of closely ? [640, 320] : [320]) {
      await page.setViewportSize({ width, height: 800 })
      problems.sideways.push(...(await sideways(page)).map(text => `${path} at ${width} pixels: ${text}`))
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      document.documentElement.lang = 'ar'
    })
    if (closely) problems.rtl.push(...(await violations(page, placed)).map(text => `${path}: ${text}`))
    for (const width of closely ? [1280, 640] : [640]) {
      await page.setViewportSize({ width, height: 800 })
      problems.rtl.push(...(await sideways(page)).map(text => `${path} at ${width} pixels: ${text}`))
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    problems.complaints.push(...complaints.map(text => `${path}: ${text}`))
    problems.foreign.push(...foreign.map(text => `${path}: ${text}`))
  }

  beforeAll(async () => {
    const waiting = allPages()
    const closely = new Set(pagesWithEveryKind(waiting.map(path => builtPage(path))).map(({ path }) => path))
    const worker = async () => {
      const tab = await openTab()
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        await inspect(tab, path, closely.has(path))
      await tab.close()
    }
    await Promise.all([worker(), worker(), worker()])
  }, 600_000)

  test('there are pages', () => expect(allPages().length).toBeGreaterThan(3))
  test('has no console error and no violation of the content policy', () =>
    expect(problems.complaints).toEqual([]))
  test('asks nothing of a foreign host', () => expect(problems.foreign).toEqual([]))
  test('has no kind of element with a violation that axe finds, in light and dark', () =>
    expect(problems.axe).toEqual([]))
  test('has none with one from right to left, and does not scroll sideways there', () =>
    expect(problems.rtl).toEqual([]))
  test('needs no scrolling in two dimensions at 200 % zoom and at 320 pixels', () =>
    expect(problems.sideways).toEqual([]))
  test('ships a strict content policy', () => expect(problems.policy).toEqual([]))
  test('stays within its budget before the first interaction: bytes, elements, requests', () => {
    const now = tableOf(Object.values(weights))
    const over = Object.entries(weights).flatMap(([page, weight]) => overBudget(page, weight, now, accepted))
    expect(over).toEqual([])
  })
})

/** No script but our own files and hashed ones, nothing evaluated, nothing embedded, no form. */
function strict(policy: string): boolean {
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "'unsafe-inline'"
  return (
    policy.includes("default-src 'none'") &&
    policy.includes("base-uri 'none'") &&
    policy.includes("form-action 'none'") &&
    policy.includes("connect-src 'self'") &&
    !/unsafe-eval|unsafe-inline|https?:|\*/.test(scripts)
  )
}

describe('each guard sees what it is there to see', () => {
  test('axe: a picture without words', async () => {
    const { page, close } = await openPage('/')
    await page.evaluate(() => document.querySelector('main')!.append(document.createElement('img')))
    expect(await violations(page)).not.toEqual([])
    await close()
  })

  test('right to left: buttons upon each other, and a box that is placed by left and right', async () => {
    const { page, close } = await openPage('/', { viewport: { width: 640, height: 800 } })
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      document
        .querySelector('main')!
        .insertAdjacentHTML(
          'beforeend',
          '<p><button style="margin-inline-end: -2rem">one</button><button>two</button></p><p style="margin-left: -100px">left</p>',
        )
    })
    expect(await violations(page, placed)).toContainEqual(expect.stringMatching(/^target-size/))
    expect(await sideways(page)).toEqual([expect.stringMatching(/wider than the window/)])
    await close()
  })

  test('scrolling in two dimensions: a box of text that scrolls, but not a table that does', async () => {
    const { page, close } = await openPage('/', { viewport: { width: 640, height: 800 } })
    await page.evaluate(() => {
      const wide = 'style="inline-size: 900px"'
      const box = (inside: string) => `<div class="provoked" style="overflow-x: auto">${inside}</div>`
      document
        .querySelector('main')!
        .insertAdjacentHTML('beforeend', box(`<p ${wide}>text</p>`) + box(`<table ${wide}></table>`))
    })
    expect(await sideways(page)).toEqual([expect.stringMatching(/^div\.provoked scrolls by \d+ pixels/)])
    await close()
  })

  test('console, policy and foreign hosts: an inline script, an eval, a request elsewhere', async () => {
    const elsewhere = createServer((_, response) => response.end())
    await new Promise<void>(resolve => elsewhere.listen(0, 'localhost', resolve))
    const foreignAddress = `http://localhost:${(elsewhere.address() as AddressInfo).port}/`
    const { page, complaints, foreign, close } = await openPage('/')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
    })
    await page.evaluate(address => fetch(address).catch(() => {}), foreignAddress)
    await expect.poll(() => complaints.length).toBeGreaterThan(1)
    expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false)
    expect(complaints.join()).toContain('Content Security Policy')
    // The policy stops the request before it is one; a page without a policy would let it out.
    await page.goto('about:blank')
    await page.evaluate(address => fetch(address, { mode: 'no-cors' }).catch(() => {}), foreignAddress)
    expect(foreign).toEqual([foreignAddress])
    await close()
    elsewhere.close()
  })

  test('budget: a page over it is named with the figure and the chunk that grew', () => {
    const page = (chunks: [name: string, bytes: number][], more: Partial<Weight> = {}): Weight => ({
      script: chunks.reduce((sum, [, bytes]) => sum + bytes, 0),
      style: 0,
      font: 0,
      document: 0,
      raw: 0,
      elements: 0,
      requests: 0,
      chunks: chunks.map(([name, bytes]) => ({ name, bytes })),
      ...more,
    })
    const table: Table = { 'cell.js': [6_000], 'view.js': [1_000, 2_000, 9_000] }
    const judged = (weight: Weight) => overBudget('lessons/x/', weight, tableOf([weight]), table)
    const views: [string, number][] = [
      ['view.js', 1_000],
      ['view.js', 2_400],
      ['view.js', 9_000],
    ]
    expect(judged(page([['cell.js', 9_100], ['editor.js', 30_000], ...views]))).toEqual([
      'lessons/x/: 51,500 bytes of compressed JavaScript before the first interaction, allowed 40,000; grew since the table: editor.js (new, +30,000), cell.js (+3,100), view.js (+400)',
    ])
    expect(judged(page([['cell.js', 6_000]], { font: 200_000 }))).toEqual([
      'lessons/x/: 206,000 bytes in all before the first interaction, allowed 162,000; no chunk grew',
    ])
    for (const name of ['document', 'raw', 'elements', 'requests'] as const)
      expect(judged(page([], { [name]: 1_000_000 }))[0]).toMatch(/lessons\/x\/: 1,000,000 .*no chunk grew/)
    expect(judged(page([['cell.js', 39_999]]))).toEqual([])
  })

  test('kinds: of pages that look alike one is taken, and every element and class is on some page that is', () => {
    const pages = ['<p class="a"></p>', '<p class="a b"></p><ol></ol>', '<p></p>', '<p class="c"></p>'].map(
      (html, n) => new BuiltPage(`${n}/index.html`, html),
    )
    expect(pagesWithEveryKind(pages).map(({ path }) => path)).toEqual(['1/', '3/'])
    const all = allPages().map(path => builtPage(path))
    const taken = pagesWithEveryKind(all)
    const classes = (of: BuiltPage[]) =>
      new Set(
        of.flatMap(({ elements }) => elements.flatMap(node => (node.properties.className ?? []) as string[])),
      )
    expect(taken.length).toBeLessThan(all.length / 2)
    expect(classes(taken)).toEqual(classes(all))
  })

  test('policy: one that lets scripts be evaluated or written into the page', () => {
    const policy = policyOf('')
    expect(strict(policy)).toBe(true)
    expect(strict(policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"))).toBe(false)
    expect(strict(policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"))).toBe(false)
    expect(strict('')).toBe(false)
  })
})
