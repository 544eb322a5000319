import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openPage, paste } from './browser.ts'
import { violations } from './classroom-page.ts'
import { contrast } from './contrast.ts'

/** What stays readable and within reach on small screens, on paper, in copies, and with settings that few have. */

/** A page of each kind. */
const KINDS = [
  '/',
  '/lessons/worked-example/',
  '/lessons/delta-equations/',
  '/exercises/gradient-w2/',
  '/playground/',
  '/teach/',
  '/glossary/',
]
const at = (path: string) => new URL(path.replace(/^\//, ''), inject('address')).href

const open = async (...words: Parameters<typeof openPage>) => {
  const opened = await openPage(...words)
  onTestFinished(opened.close)
  return opened.page
}

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

test('the letters that were typed can be read in the list of suggestions, in both themes', async () => {
  const page = await open('/playground/', { colorScheme: 'light' })
  await page.locator('code-cell [data-do=edit]').first().click()
  await page.locator('.monaco-editor .native-edit-context').first().waitFor({ state: 'attached' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Arr')
    const row = page.locator('.suggest-widget.visible .monaco-list-row.focused')
    await row.waitFor()
    const letters = row.locator('.highlight').first()
    const colours = await letters.evaluate(letters => {
      const row = letters.closest('.monaco-list-row')!
      return [getComputedStyle(letters).color, getComputedStyle(row).backgroundColor] as const
    })
    expect(contrast(...colours), `${colorScheme}: ${colours}`).toBeGreaterThan(4.5)
    await page.keyboard.press('Escape')
  }
})

/** Opens all that is folded in the text. */
const unfold = (page: Page) =>
  page.locator('main details:not([open])').evaluateAll(all => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })

test('axe finds nothing after what is opened, typed, checked and searched', async () => {
  const page = await open('/lessons/worked-example/', { viewport: { width: 1280, height: 800 } })
  const found: string[] = []
  const look = async (what: string) => {
    found.push(...(await violations(page)).map(text => `${what}: ${text}`))
  }
  await page.locator('.term').first().hover()
  await page.locator('[popover]:popover-open').waitFor()
  await unfold(page)
  await page.locator('code-cell [data-do=edit]').first().click()
  await page.locator('code-cell .monaco-editor').first().waitFor()
  await page.locator('code-cell [data-do=run]').first().click()
  await page.locator('[data-origin]', { hasText: 'your run' }).first().waitFor()
  await page.locator('.term').first().hover()
  await page.locator('[popover]:popover-open').waitFor()
  await look('a lesson, opened')
  await page.keyboard.press('Escape')
  await page.locator('.search-open').click()
  await page.locator('dialog.search .search-field').fill('delta')
  await page.locator('dialog.search .search-list a').first().waitFor()
  await look('the search')

  await page.goto(at('/exercises/gradient-w2/'))
  await page.locator('.work astro-island:not([ssr])').waitFor({ state: 'attached' })
  await page.locator('.code-at-rest').click()
  await page.locator('.editor-place .monaco-editor').first().waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, readFileSync('exercises/gradient-w2/mistakes/no-derivative.ts', 'utf8'))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.locator('.verdict', { hasText: 'Not yet' }).waitFor()
  await page.getByRole('button', { name: 'Hint', exact: true }).click()
  await unfold(page)
  await look('an exercise, checked')
  expect(found).toEqual([])
})

test('on a phone fields are large enough not to be zoomed into, and what is pressed is large enough to hit', async () => {
  const page = await open('/', phone)
  const found: string[] = []
  for (const path of KINDS) {
    await page.goto(at(path))
    const small = await page.evaluate(() => {
      const shown = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 2
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
        .filter(field => shown(field) && !/checkbox|radio|range|file/.test(field.type))
        .filter(field => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
        .map(field => `text of ${getComputedStyle(field).fontSize} in ${field.outerHTML.slice(0, 60)}`)
      // A link within a text has the height of its line.
      const targets = [...document.querySelectorAll('button, summary, input, select, .heading-link')]
        .filter(shown)
        .map(target => target.closest('label') ?? target)
        .filter(target => {
          const { width, height } = target.getBoundingClientRect()
          return Math.min(width, height) < 23.5
        })
        .map(target => `too small: ${target.outerHTML.slice(0, 60)}`)
      const low = [...document.querySelectorAll('summary')].filter(shown).filter(summary => {
        const words = document.createRange()
        words.selectNodeContents(summary)
        const [box, text] = [summary.getBoundingClientRect(), words.getBoundingClientRect()]
        return Math.abs(box.top + box.bottom - text.top - text.bottom) > 6
      })
      const letters = [...document.querySelectorAll<SVGTextElement>('svg text, svg tspan')]
        .filter(one => shown(one) && one.textContent.trim())
        .filter(one => {
          const { a, b } = one.getScreenCTM()!
          return Number.parseFloat(getComputedStyle(one).fontSize) * Math.hypot(a, b) < 9
        })
        .map(one => `letters below 9 pixels: ${one.outerHTML.slice(0, 60)}`)
      const off = low.map(summary => `not in the middle: ${summary.textContent}`)
      return [...fields, ...targets, ...off, ...letters]
    })
    found.push(...small.map(text => `${path}: ${text}`))
  }
  expect(found).toEqual([])
})

/** What of the page's words is cut off or broken inside a word. */
function cut(): string[] {
  const found: string[] = []
  const words = new Intl.Segmenter('en', { granularity: 'word' })
  for (const title of document.querySelectorAll('h1, h2')) {
    if (!title.checkVisibility()) continue
    const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const { segment, index, isWordLike } of words.segment(node.nodeValue!)) {
        if (!isWordLike) continue
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + segment.length)
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (tops.size > 1) found.push(`“${segment}” is broken`)
      }
  }
  for (const box of document.querySelectorAll<HTMLElement>('main *, .top *')) {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(box)
    if (clipPath !== 'none' || position === 'absolute' || !box.checkVisibility()) continue
    if (!box.innerText?.trim() || box.closest('mjx-container, svg')) continue
    const hidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const wide = hidden(overflowX) && box.scrollWidth > box.clientWidth + 2
    const high = hidden(overflowY) && box.scrollHeight > box.clientHeight + 2
    if (wide || high) found.push(`${box.localName}.${box.className} cuts “${box.innerText.slice(0, 30)}”`)
  }
  const wide = document.documentElement.scrollWidth - innerWidth
  if (wide > 0) found.push(`${wide} pixels wider than the window`)
  return found
}

test('with wide spacing of text (WCAG 1.4.12) and at 400 % zoom nothing is cut, and no title breaks inside a word', async () => {
  const page = await open('/', { viewport: { width: 320, height: 256 } })
  const found: string[] = []
  for (const path of KINDS) {
    await page.goto(at(path))
    await page.setViewportSize({ width: 320, height: 256 })
    found.push(...(await page.evaluate(cut)).map(text => `${path} at 400 %: ${text}`))
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }
        :is(mjx-container, svg) * { letter-spacing: 0 !important; line-height: normal !important }`,
    })
    await page.setViewportSize({ width: 1280, height: 800 })
    found.push(...(await page.evaluate(cut)).map(text => `${path} with wide spacing: ${text}`))
  }
  expect(found).toEqual([])
})

test('on a phone that lies on its side a drawing and its button are in sight together', async () => {
  const page = await open('/lessons/worked-example/', { ...phone, viewport: { width: 740, height: 360 } })
  const figure = page.locator('.fig:has(.fig-bar .go)').first()
  await figure.locator('svg:visible').first().scrollIntoViewIfNeeded()
  await figure
    .locator('.fig-drawing')
    .evaluate(drawing => scrollBy({ top: drawing.getBoundingClientRect().top, behavior: 'instant' }))
  const [drawing, button] = await Promise.all(
    ['svg:visible', '.fig-bar .go'].map(async part => (await figure.locator(part).first().boundingBox())!),
  )
  for (const { y, height } of [drawing!, button!]) {
    expect(y).toBeGreaterThanOrEqual(-1)
    expect(y + height).toBeLessThanOrEqual(361)
  }
})

test('a finger that scrolls the page over a slider leaves its weight as it was', async () => {
  const page = await open('/lessons/chain-rule/', phone)
  const slider = page.locator('astro-island:not([ssr]) input[type=range]').first()
  await page.locator('input[type=range]').first().scrollIntoViewIfNeeded()
  await slider.waitFor()
  const before = await slider.inputValue()
  const { x, y, width } = (await slider.boundingBox())!
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dy: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width * 0.9, y: y + 10 - dy }],
    })
  const scrolled = () => page.evaluate(() => scrollY)
  const from = await scrolled()
  await touch('touchStart', 0)
  for (let dy = 10; dy <= 150; dy += 10) await touch('touchMove', dy)
  await touch('touchEnd', 0)
  await expect.poll(scrolled).toBeGreaterThan(from + 50)
  expect(await slider.inputValue()).toBe(before)
})

test('paper has what the screen has: each text of a sitting, and an answer that is being edited', async () => {
  const page = await open('/lessons/worked-example/', { viewport: { width: 1280, height: 800 } })
  /** Texts that are shown now and that are no controls. */
  const texts = () =>
    page.evaluate(() => {
      const parts = 'h1, h2, h3, p, li, th, td, dt, dd, figcaption, pre'
      return [...document.querySelectorAll<HTMLElement>(`main :is(${parts})`)]
        .filter(part => !part.querySelector('p, li, button, input'))
        .filter(
          part => !part.closest('.needs-js, button, form, nav, [role=status], .cell-bar, .actions, template'),
        )
        .filter(part => part.checkVisibility({ visibilityProperty: true }) && part.innerText?.trim())
        .map(part => part.textContent!.replace(/\s+/g, ' ').trim())
    })
  for (const path of [
    '/lessons/worked-example/',
    '/lessons/delta-equations/',
    '/lessons/primer/',
    '/glossary/',
  ]) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(at(path))
    const shown = await texts()
    expect(shown.length).toBeGreaterThan(30)
    await page.emulateMedia({ media: 'print' })
    const printed = new Set(await texts())
    expect(shown.filter(text => !printed.has(text))).toEqual([])
  }

  await page.emulateMedia({ media: 'screen' })
  await page.goto(at('/exercises/gradient-w2/'))
  await page.locator('.work astro-island:not([ssr])').waitFor({ state: 'attached' })
  await page.locator('.code-at-rest').click()
  await page.locator('.editor-place .monaco-editor').first().waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  const long = `const long = '${'wide '.repeat(60)}'`
  await paste(page, long)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const paper = page.locator('.code-on-paper')
  expect(await paper.innerText()).toBe(long)
  expect(await paper.evaluate(box => box.scrollWidth <= box.clientWidth)).toBe(true)
  expect(await page.locator('.editor-place').isVisible()).toBe(false)
})

test('a copy of the page that the browser saves as one file keeps its looks', async () => {
  const page = await open('/lessons/primer/')
  await page.waitForLoadState('networkidle')
  const look = () => page.locator('.top').evaluate(top => getComputedStyle(top).display)
  const before = await look()
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' })
  const folder = mkdtempSync(join(tmpdir(), 'copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'page.mhtml'), data)
  await page.goto(`file://${join(folder, 'page.mhtml')}`)
  expect(await look()).toBe(before)
})

test('a link to changed code is copied within the press, as Safari wants it', async () => {
  const page = await open('/playground/')
  await pressesOnly(page)
  const cell = page.locator('code-cell').first()
  await cell.locator('[data-do=link]').click()
  await cell.locator('[data-status]', { hasText: 'Link' }).waitFor()
  expect(await page.evaluate('window.copied')).toMatch(/#cell-playground$/)
  await cell.locator('[data-do=edit]').click()
  await cell.locator('.native-edit-context').waitFor({ state: 'attached' })
  await page.keyboard.insertText('// mine')
  await cell.locator('[data-do=link]').click()
  await expect.poll(() => page.evaluate('window.copied')).toMatch(/#code=1\.playground\./)
})

/** Lets the page copy only while a press is being handled. */
const pressesOnly = (page: Page) =>
  page.evaluate(() => {
    let pressing = false
    addEventListener('click', () => (pressing = true), true)
    addEventListener('click', () => (pressing = false))
    const copied = (text: string) => Object.assign(window, { copied: text })
    const clipboard = {
      writeText: async (text: string) => {
        if (!pressing) throw new DOMException('not within a press', 'NotAllowedError')
        copied(text)
      },
      write: async ([item]: ClipboardItem[]) => {
        if (!pressing) throw new DOMException('not within a press', 'NotAllowedError')
        copied(await (await item!.getType('text/plain')).text())
      },
    }
    Object.defineProperty(navigator, 'clipboard', { value: clipboard })
  })

test('every part comes alive when it comes into sight, on the page that shows authors each of them', async () => {
  const opened = await openPage('/authors/', { viewport: { width: 1280, height: 800 } })
  onTestFinished(opened.close)
  const waiting = opened.page.locator('astro-island[ssr]')
  const islands = await waiting.count()
  expect(islands).toBeGreaterThan(5)
  for (let n = 0; n < islands && (await waiting.count()) > 0; n++) {
    const before = await waiting.count()
    await waiting
      .first()
      .locator(':scope > *')
      .first()
      .evaluate(part => part.scrollIntoView({ behavior: 'instant' }))
    await expect.poll(() => waiting.count()).toBeLessThan(before)
  }
  expect(await opened.page.locator('.trouble:visible').count()).toBe(0)
  expect(opened.complaints).toEqual([])
})

test('without JavaScript the pages of programs say so, and show no button that does nothing', async () => {
  const page = await open('/', { javaScriptEnabled: false })
  for (const path of ['/playground/', '/teach/', '/teach/gradebook/', '/progress/', '/assignment/']) {
    await page.goto(at(path))
    expect(await page.locator('main noscript').innerText(), path).toContain('JavaScript')
    const dead = page.locator('main :is(button, input, select, textarea):visible')
    expect(await dead.count(), path).toBe(0)
  }
})

test('beside the text the lists of a lesson are no buttons to be opened; on a phone they are', async () => {
  const page = await open('/lessons/worked-example/', { viewport: { width: 1280, height: 800 } })
  const fold = page.locator('.side.course > .fold')
  const state = () =>
    fold.evaluate(one => [(one as HTMLDetailsElement).open, one.querySelector('summary')!.inert])
  await expect.poll(state).toEqual([true, true])
  await page.setViewportSize({ width: 600, height: 800 })
  await expect.poll(state).toEqual([false, false])
})

test('a title is named by its own words, not by the sign that copies its address', async () => {
  const page = await open('/lessons/worked-example/')
  await page.locator('.heading-link').first().waitFor({ state: 'attached' })
  const names = await page.getByRole('heading', { name: /Copy link/ }).count()
  expect(names).toBe(0)
})
