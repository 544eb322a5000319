import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { browser, openPage, watch } from './browser.ts'

test('the home page leads into the course in one press', async () => {
  const { page, close } = await openPage('/')
  await page.getByRole('link', { name: 'Begin the course' }).click()
  await page.locator('article[data-lesson] h1').waitFor()
  await close()
})

test('a lesson reads in full without JavaScript: figure, formulas, outputs, answers', async () => {
  const { page, close } = await openPage('/lessons/worked-example/', { javaScriptEnabled: false })
  const sittings = await page
    .locator('.sittings a')
    .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href))
  expect(sittings.length).toBeGreaterThan(3)
  let text = ''
  let figures = 0
  let formulas = 0
  for (const address of sittings) {
    await page.goto(address)
    text += await page.locator('main').textContent()
    figures += await page.locator('figure svg').count()
    formulas += await page.locator('main math').count()
    // Nothing that needs a script pretends to work.
    expect(await page.locator('button:visible').count()).toBe(0)
  }
  expect(figures).toBeGreaterThan(2)
  expect(formulas).toBeGreaterThan(40)
  expect(text).toContain('z1 [0.42, -0.66, 1.54]')
  // The answers of the steps are there to read.
  expect(text).toContain('0.3654')
  await close()
})

test('the home page leads on to the first thing not yet done, in the lesson that was read last', async () => {
  const { page, close } = await openPage('/lessons/worked-example/')
  const first = await page.locator('.check').first().getAttribute('id')
  await page.goto(inject('address'))
  const goOn = page.locator('a[data-continue]')
  await expect.poll(() => goOn.textContent()).toContain('Go on with')
  expect(await goOn.getAttribute('href')).toBe(`/lessons/worked-example/#${first}`)
  await goOn.click()
  await expect.poll(() => page.locator(`[id="${first}"]`).isVisible()).toBe(true)
  await page.goto(inject('address'))
  await expect
    .poll(() => page.locator('li[data-lesson=worked-example]').getAttribute('data-progress'))
    .toBe('started')
  await close()
})

test('the theme goes round and is kept, also before the first paint of the next page', async () => {
  const { page, close } = await openPage('/', { colorScheme: 'light' })
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: /Theme/ }).click()
  await page.getByRole('button', { name: /Theme: light/ }).click()
  const dark = await background()
  expect(dark).not.toBe(light)
  // The choice stands before anything is painted: a script in the head makes it, before the style sheets are there.
  await page.goto(`${inject('address')}exercises/`, { waitUntil: 'commit' })
  await page.locator('body').waitFor({ state: 'attached' })
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.waitForLoadState('load')
  expect(await background()).toBe(dark)
  await close()
})

test('the site works under a sub-path: pages, links, fonts, formulas, an exercise', async () => {
  const context = await (await browser()).newContext()
  const page = await context.newPage()
  const { complaints } = watch(page)
  const missing: string[] = []
  page.on('response', response => {
    if (response.status() >= 400) missing.push(response.url())
  })
  await page.goto(inject('subPath'))
  await page.getByRole('link', { name: 'Begin the course' }).click()
  await page.locator('article[data-lesson] h1').waitFor()
  await page.goto(`${inject('subPath')}exercises/gradient-w2/`)
  await page.getByRole('link', { name: /From Two inputs/ }).click()
  await page.locator('article[data-lesson=worked-example]').waitFor()
  await page.goto(`${inject('subPath')}exercises/gradient-w2/`)
  await page.locator('.work astro-island:not([ssr])').waitFor()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.locator('.verdict').waitFor()
  expect(await page.locator('.verdict').innerText()).toContain('not written yet')
  expect(missing).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('a page laid out from right to left keeps formulas and code from left to right, and does not scroll sideways', async () => {
  const { page, close } = await openPage('/lessons/worked-example/', {
    viewport: { width: 1280, height: 800 },
  })
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).direction)
  expect(await direction('maths-formula')).toBe('ltr')
  expect(await direction('.cell-source')).toBe('ltr')
  expect(await direction('article p')).toBe('rtl')
  const course = (await page.locator('.side.course').boundingBox())!
  const contents = (await page.locator('.side.contents').boundingBox())!
  expect(course.x).toBeGreaterThan(contents.x)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await close()
})

test('a table is a stop of the Tab key only while it scrolls, and always without JavaScript', async () => {
  const { page, close } = await openPage('/lessons/primer/', { viewport: { width: 320, height: 700 } })
  const tables = page.locator('.table-scroll')
  const stops = () => tables.evaluateAll(all => all.map(one => (one as HTMLElement).tabIndex === 0))
  await expect.poll(stops).toEqual([false, false])
  await tables.first().evaluate((region: HTMLElement) => {
    region.querySelector('table')!.style.minInlineSize = '40rem'
    // As when the window changes: the place itself gets another size.
    region.style.inlineSize = '90%'
  })
  await expect.poll(stops).toEqual([true, false])
  await close()
  const without = await openPage('/lessons/primer/', { javaScriptEnabled: false })
  expect(
    await without.page
      .locator('.table-scroll')
      .evaluateAll(all => all.map(one => (one as HTMLElement).tabIndex)),
  ).toEqual([0, 0])
  await without.close()
})

test('an address that does not exist gets a page that helps', async () => {
  const { page, close } = await openPage('/lessons/no-such-lesson/')
  expect(await page.locator('h1').innerText()).toBe('This page is not here')
  await page.getByRole('link', { name: 'To the home page' }).click()
  await page.locator('.hero').waitFor()
  await close()
})

describe('what is far from the window and not laid out', () => {
  const path = '/lessons/delta-equations/further/'
  const pictures = ':is(.notation-table td, .maths.display) mjx-container'
  const skipped = (page: Page) =>
    page.locator(pictures).evaluateAll(
      all =>
        all.filter(({ firstElementChild: child }) => {
          const there = child!.checkVisibility()
          return there && !child!.checkVisibility({ contentVisibilityAuto: true })
        }).length,
    )

  /** What a screen reader gets: roles and names, in no order. Some letters have their own sign once they are drawn. */
  async function heard(page: Page): Promise<string[]> {
    const client = await page.context().newCDPSession(page)
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    return nodes
      .filter(({ ignored, role }) => !ignored && !['InlineTextBox', 'generic'].includes(String(role?.value)))
      .map(({ role, name }) => `${role?.value}: ${String(name?.value ?? '').normalize('NFKC')}`.trim())
      .filter(line => line !== 'StaticText:')
      .sort()
  }

  test('is heard as if it were', async () => {
    const { page, close } = await openPage(path, { viewport: { width: 412, height: 800 } })
    expect(await skipped(page)).toBeGreaterThan(50)
    const before = await heard(page)
    await page.evaluate(pictures => {
      for (const one of document.querySelectorAll<HTMLElement>(pictures))
        one.style.contentVisibility = 'visible'
    }, pictures)
    await expect.poll(() => skipped(page)).toBe(0)
    expect(before).toEqual(await heard(page))
    expect(before.filter(line => line.startsWith('row:')).length).toBeGreaterThan(30)
    await close()
  })

  test('is a stop of the Tab key where it turns out to be wider than its place', async () => {
    const { page, close } = await openPage('/lessons/chain-rule/paths-add/', {
      viewport: { width: 320, height: 800 },
    })
    const formulas = page.locator('.flow > .maths.display')
    const stops = page.locator('.flow > .maths.display[tabindex="0"]')
    const last = formulas.last()
    expect(await last.getAttribute('tabindex')).toBeNull()
    for (const formula of await formulas.all()) await formula.scrollIntoViewIfNeeded()
    await expect.poll(() => stops.count()).toBeGreaterThan(0)
    const wrong = () =>
      formulas.evaluateAll(
        all => all.filter(e => e.scrollWidth > e.clientWidth + 1 !== e.hasAttribute('tabindex')).length,
      )
    await expect.poll(wrong).toBe(0)
    await close()
  })

  test('is laid out before a link leads to a section, so that it leads exactly there; after a reload as well', async () => {
    const { page, close } = await openPage(path, {
      viewport: { width: 360, height: 800 },
      reducedMotion: 'reduce',
    })
    const titles = page.locator('.flow > h2[id]')
    const top = (n: number) => titles.nth(n).evaluate(e => Math.round(e.getBoundingClientRect().top))
    expect(await skipped(page)).toBeGreaterThan(50)
    await page.evaluate(() => document.querySelector('.flow > h2[id]')!.scrollIntoView())
    const first = await top(0)
    const link = (n: number) => titles.nth(n).locator('.heading-link')
    await titles.nth(4).scrollIntoViewIfNeeded()
    await link(4).click()
    await expect.poll(() => skipped(page)).toBe(0)
    await expect.poll(() => top(4)).toBe(first)
    await page.reload()
    await expect.poll(async () => Math.abs((await top(4)) - first)).toBeLessThan(3)
    const address = page.url()
    expect(address).toContain('#')
    await page.goto('about:blank')
    await page.goto(address)
    await expect.poll(() => top(4)).toBe(first)
    await close()
  })

  test('is on paper', async () => {
    const { page, close } = await openPage(path)
    expect(await skipped(page)).toBeGreaterThan(50)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => skipped(page)).toBe(0)
    await close()
  })
})

test.each([
  ['#the-update', 'the-update/#the-update'],
  ['#old-weights-all-of-them', 'the-update/#old-weights-all-of-them'],
  ['#check-first-layer-by-hand', 'back-to-the-first-layer/#check-first-layer-by-hand'],
  ['#exercise-gradient-w2', 'back-to-the-second-layer/#exercise-gradient-w2'],
])('an address from before the lesson had several pages still arrives: %s', async (hash, place) => {
  const { page, close } = await openPage(`/lessons/worked-example/${hash}`)
  await page.waitForURL(`**/lessons/worked-example/${place}`)
  await expect.poll(() => page.locator(hash).isVisible()).toBe(true)
  await close()
})

test('numbers that the reader puts in hold on the other pages of the lesson, until they take the lesson’s own', async () => {
  const { page, close } = await openPage('/lessons/worked-example/')
  const value = () => page.locator('main [data-val="x.0"], main [data-val="a1.0"]').first().textContent()
  const own = await value()
  await page.locator('.fig').first().scrollIntoViewIfNeeded()
  await page.locator('astro-island:not([ssr]) .fig').first().waitFor()
  await page.getByRole('button', { name: 'New numbers' }).first().click()
  await expect.poll(value).not.toBe(own)
  const mine = await page.evaluate(() => JSON.parse(sessionStorage['numbers:worked-example']).numbers.a1[0])
  await page.goto(`${inject('address')}lessons/worked-example/back-to-the-second-layer/`)
  const note = page.locator('[data-own-numbers]')
  await expect.poll(() => note.isVisible()).toBe(true)
  const shown = await page.locator('main [data-val="a1.0"]').first().textContent()
  expect(Number(shown!.replace('−', '-'))).toBeCloseTo(mine, 3)
  await note.getByRole('button').click()
  await expect.poll(() => note.isVisible()).toBe(false)
  await close()
})

test('a card ends each page of a lesson: what one can do now, what comes next, when to come back', async () => {
  const { page, close } = await openPage('/lessons/worked-example/')
  const card = page.locator('.stop-card')
  expect(await card.innerText()).toMatch(/You can now [^\n]*\n+Next: [^\n]* minutes[^\n]*\n+[^\n]*Come back/)
  await card.getByRole('link').click()
  await page.waitForURL('**/lessons/worked-example/back-to-the-second-layer/')
  expect(await page.locator('.sittings [aria-current=page]').innerText()).toContain(
    'Back to the second layer',
  )
  await close()
})
