import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { tags } from '#integrations/lessons/tags.ts'
import { openPage } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const path = '/authors/'

const result = (page: Page, id: string) => page.locator(`#check-${id} > [data-check-result]`)
const says = async (page: Page, id: string, text: RegExp | string) =>
  expect.poll(() => result(page, id).textContent()).toMatch(text)
const press = (page: Page, id: string, button = 'Check') =>
  page.locator(`#check-${id}`).getByRole('button', { name: button, exact: true }).first().click()
const isDone = (page: Page, id: string) => page.locator(`#check-${id} .check-done`).isVisible()

// One page for all tests that look at blocks of their own: to load it takes longer than to answer one of them.
let here: Awaited<ReturnType<typeof openPage>>
beforeAll(async () => {
  here = await openPage(path)
})
afterAll(() => here.close())

test('the authors’ page shows every tag with its source and a result, and is kept from search engines', async () => {
  const { page, complaints } = here
  for (const name of Object.keys(tags)) {
    const section = page.locator(`[data-tag="${name}"]`)
    expect(await section.locator('pre').first().textContent()).toContain(`<${name}`)
    expect((await section.locator('.author-pair .flow').first().innerText()).trim(), name).not.toBe('')
  }
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
  expect(complaints).toEqual([])
})

test('a choice says what is wrong, opens the note of what was chosen only, and is done when right', async () => {
  const { page } = here
  const notes = () =>
    page.locator('#check-doubling .option-note').evaluateAll(all => all.map(n => n.checkVisibility()))
  await press(page, 'doubling')
  await says(page, 'doubling', /Choose an answer first/)
  await page.getByLabel('It doubles too.').check()
  await press(page, 'doubling')
  await says(page, 'doubling', /Not quite/)
  expect(await notes()).toEqual([true, false, false])
  expect(await page.locator('#check-doubling [data-check-explanation]').isVisible()).toBe(false)
  await page.getByLabel(/It depends on the slope/).check()
  expect(await notes()).toEqual([false, false, false])
  await press(page, 'doubling')
  await says(page, 'doubling', /^Right/)
  expect(await isDone(page, 'doubling')).toBe(true)
  expect(await page.locator('#check-doubling [data-check-explanation]').isVisible()).toBe(true)

  await page.getByRole('checkbox', { name: 'The activations.' }).check()
  await press(page, 'remembered')
  await says(page, 'remembered', /something is missing/)
})

test('a number is read in any writing, near misses are named, and what the author foresaw is said', async () => {
  const { page } = here
  const input = page.locator('#check-output-delta input')
  const values = JSON.parse(
    (await page.locator('[data-checkpoint=output-delta]').getAttribute('data-values'))!,
  )
  const enter = async (text: string, expected: RegExp) => {
    await input.fill(text)
    await input.press('Enter')
    await says(page, 'output-delta', expected)
  }
  await enter('abc', /cannot read this/)
  await enter('1,23.5', /cannot tell which mark/)
  await enter('1,234.5', /Not yet/)
  await enter(String(-values.delta2), /the sign is not/)
  await enter(values.error.toFixed(4), /Not yet/)
  expect(await page.locator('#check-output-delta .slip:visible').innerText()).toContain('the error alone')
  await enter(values.delta2.toFixed(4).replace('-', '−').replace('.', ','), /^Right/)
  expect(await page.locator('#check-output-delta .slip:visible').count()).toBe(0)
  expect(await input.getAttribute('aria-invalid')).toBe('false')
  await page.locator('#check-weights input').fill('271')
  await press(page, 'weights')
  await says(page, 'weights', /Not yet/)
})

test('steps open one another, follow the reader’s own numbers, take the focus along, and begin again with new numbers', async () => {
  const { page } = here
  const id = 'forward-by-hand'
  const input = (n: number) => page.locator(`#check-${id}-${n}`)
  const own = (n: number) => page.locator(`#check-${id} .step`).nth(n).locator('[data-result]')
  expect(await input(1).isVisible()).toBe(false)
  await press(page, id, 'Show me')
  await expect.poll(() => input(1).evaluate(e => e === document.activeElement)).toBe(true)
  await input(1).fill('7')
  await input(1).press('Enter')
  await expect.poll(() => own(1).textContent()).toMatch(/Not yet/)
  expect(await input(2).isVisible()).toBe(false)

  // A slip that the author foresees is said, by the reader's own numbers as well, and goes with the next answer.
  const slip = page.locator(`#check-${id} .slip:visible`)
  const shown = Number(await input(0).inputValue())
  await input(1).fill((1 / (1 + Math.exp(shown))).toFixed(4))
  await input(1).press('Enter')
  await expect.poll(() => slip.allInnerTexts()).toEqual([expect.stringContaining('the sign in the exponent')])
  await expect.poll(() => own(1).textContent()).toBe('Not yet.')
  await input(1).fill('8')
  await input(1).press('Enter')
  await expect.poll(() => slip.count()).toBe(0)

  const numbers = {
    x: [1, 1],
    W1: [[1, 1]],
    b1: [0],
    z1: [2],
    a1: [0.8808],
    error: 0.3,
    delta2: 0.1,
    a2: 0.5,
  }
  await page.evaluate(detail => document.dispatchEvent(new CustomEvent('course:numbers', { detail })), {
    of: 'worked-example',
    numbers,
  })
  await says(page, id, /New numbers/)
  expect(await input(0).inputValue()).toBe('')
  expect(await input(1).isVisible()).toBe(false)
  for (const [n, text] of ['2', '0,881', '٠٫٣'].entries()) {
    await input(n).fill(text)
    await input(n).press('Enter')
    await expect.poll(() => own(n).textContent()).toMatch(/^Right/)
  }
  await says(page, id, /All 3 numbers are right/)
  expect(await isDone(page, id)).toBe(true)
})

test('an order is made by keyboard or by dragging, wrong ones are explained, every valid one is right', async () => {
  const { page } = here
  const id = 'four-steps'
  const order = () =>
    page
      .locator(`#check-${id} .order-item`)
      .evaluateAll(all => all.map(li => Number((li as HTMLElement).dataset.n)))
  const before = await order()
  expect(before.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  await press(page, id)
  await says(page, id, /needs something that comes only later/)

  // By keyboard: the focus stays on the button that moved the item.
  const up = page.locator(`#check-${id} .order-item`).nth(1).locator('[data-move="-1"]')
  await up.focus()
  await page.keyboard.press('Enter')
  await says(page, id, /Moved to place 1 of 6/)
  expect(await order()).toEqual([before[1], before[0], ...before.slice(2)])
  const focused = await page.evaluate(
    () => (document.activeElement!.closest('.order-item') as HTMLElement).dataset.n,
  )
  expect(Number(focused)).toBe(before[1])

  // By dragging: each wanted item in turn to its place from the top.
  const grip = (n: number) =>
    page.locator(`#check-${id} .order-item`).nth(n).locator('[data-grip]').boundingBox()
  await page.locator(`#check-${id}`).scrollIntoViewIfNeeded()
  for (const [place, wanted] of [0, 1, 3, 4, 2, 5].entries()) {
    const at = (await order()).indexOf(wanted)
    if (at === place) continue
    const [from, to] = [(await grip(at))!, (await grip(place))!]
    await page.mouse.move(from.x + 5, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 5, to.y + to.height / 2, { steps: 5 })
    await page.mouse.move(from.x + 5, to.y + 3)
    await page.mouse.up()
  }
  expect(await order()).toEqual([0, 1, 3, 4, 2, 5])
  await press(page, id)
  await says(page, id, /^Right/)
})

test('an edge is chosen in the drawing or in the list, and both agree', async () => {
  const { page } = here
  const id = 'which-edge'
  await page.locator(`#check-${id}`).scrollIntoViewIfNeeded()
  const onEdge = (name: string) =>
    page.locator(`#check-${id} [data-edge="${name}"] .edge-line`).evaluate(line => {
      const path = line as SVGPathElement
      const point = path.getPointAtLength(path.getTotalLength() * 0.25).matrixTransform(path.getScreenCTM()!)
      return { x: point.x, y: point.y }
    })
  const first = await onEdge('x1-h2')
  await page.mouse.click(first.x, first.y)
  expect(await page.getByLabel('from input 1 to hidden unit 2').isChecked()).toBe(true)
  await press(page, id)
  await says(page, id, /leads from input 1 to hidden unit 2/)
  expect(await page.locator(`#check-${id} .slip:visible`).innerText()).toContain('first index')
  await page.locator(`#check-${id}`).getByLabel('from input 2 to hidden unit 1').focus()
  await page.keyboard.press('Space')
  expect(await page.locator(`#check-${id} [data-edge="x2-h1"]`).getAttribute('data-chosen')).not.toBeNull()
  await press(page, id)
  await says(page, id, /^Right/)
})

test('the drawing of a network says which of its layers is which, to the eye and to the ear', async () => {
  const { page } = here
  const drawing = page.locator('#check-who-feeds .edge-drawing')
  expect(await drawing.locator('.edge-head').allTextContents()).toEqual(['inputs', 'hidden units', 'outputs'])
  expect(await drawing.getAttribute('aria-label')).toMatch(/2 inputs, 3 hidden units,? and 2 outputs.*back/)
  expect(await page.locator('#check-which-edge .edge-head').last().textContent()).toBe('output')
})

test('a model answer opens only after something was written', async () => {
  const { page } = here
  const compare = page.getByRole('button', { name: 'Compare with a model answer' })
  await compare.click()
  await says(page, 'why-backward', /Write a sentence first/)
  expect(await page.locator('#check-why-backward-model').isVisible()).toBe(false)
  await page.locator('#check-why-backward-text').fill('Its error comes from behind.')
  await compare.click()
  expect(await page.locator('#check-why-backward-model').isVisible()).toBe(true)
})

test('all answers are there again after a reload', async () => {
  const { page, close } = await openPage(path)
  await page.getByLabel(/It depends on the slope/).check()
  await press(page, 'doubling')
  await page.locator('#check-weights input').fill('270')
  await press(page, 'weights')
  await press(page, 'forward-by-hand', 'Show me')
  await page.locator('#check-why-backward-text').fill('Meine Worte.')
  await page.locator('#check-which-edge [value=x1-h1]').check()
  await press(page, 'which-edge')
  // Left at once: the record writes ahead.
  await page.reload()
  await expect.poll(() => isDone(page, 'doubling')).toBe(true)
  await expect.poll(() => page.getByLabel(/It depends on the slope/).isChecked()).toBe(true)
  await expect.poll(() => page.locator('#check-weights input').inputValue()).toBe('270')
  await expect.poll(() => page.locator('#check-forward-by-hand-1').isVisible()).toBe(true)
  await expect.poll(() => page.locator('#check-why-backward-text').inputValue()).toBe('Meine Worte.')
  await expect.poll(() => page.locator('#check-which-edge [value=x1-h1]').isChecked()).toBe(true)
  expect(await isDone(page, 'which-edge')).toBe(false)
  await close()
})

test('a term shows its preview by pointer and by keyboard, Escape closes it, and a tap comes before the link', async () => {
  const { page, close } = await openPage(path)
  const term = page.locator('a.term').first()
  const preview = page.locator('#term-preview')
  await term.hover()
  await expect.poll(() => preview.isVisible()).toBe(true)
  expect(await term.getAttribute('aria-describedby')).toBe('term-preview')
  // It stays while the pointer is on it.
  await preview.hover()
  await page.waitForTimeout(400)
  expect(await preview.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await preview.isVisible()).toBe(false)
  await page.mouse.move(0, 0)
  await page.locator('[data-tag=Term] pre').focus()
  await page.keyboard.press('Tab')
  expect(await preview.isVisible()).toBe(true)
  await page.keyboard.press('Tab')
  expect(await preview.isVisible()).toBe(false)
  await close()

  const phone = await openPage(path, {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 700 },
  })
  // The page has come to rest: scrolling closes a preview.
  await phone.page.locator('a.term').first().scrollIntoViewIfNeeded()
  await phone.page.waitForTimeout(1_000)
  await phone.page.locator('a.term').first().tap()
  await expect.poll(() => phone.page.locator('#term-preview').isVisible()).toBe(true)
  expect(new URL(phone.page.url()).pathname).toContain('/authors/')
  await phone.page.locator('a.term').first().tap()
  await phone.page.waitForURL(/\/glossary\/delta\//)
  expect(await phone.page.locator('h1').innerText()).toMatch(/^error term/)
  await phone.close()
})

test('without JavaScript, and on paper, every answer stands in the page and nothing that would do nothing', async () => {
  const plain = await openPage(path, { javaScriptEnabled: false })
  const onPaper = await openPage(path)
  await onPaper.page.emulateMedia({ media: 'print' })
  for (const { page } of [plain, onPaper]) {
    for (const hidden of ['Check', 'Show me', 'Compare with a model answer']) {
      expect(
        await page
          .locator('[data-tag]:not([data-tag=Exercise])')
          .getByRole('button', { name: hidden, exact: true })
          .count(),
        hidden,
      ).toBe(0)
    }
    const visible = async (selector: string) =>
      expect(
        await page
          .locator(selector)
          .evaluateAll(all => all.length > 0 && all.every(e => e.checkVisibility())),
        selector,
      ).toBe(true)
    for (const selector of [
      '.option-note',
      '.option-mark',
      '.step-below',
      '.model',
      '[data-check-explanation]',
      '[data-right]',
      '.edge-mark',
      '.order-item',
    ]) {
      await visible(`[data-tag]:not([data-tag=Exercise]) ${selector}`)
    }
    expect(
      await page
        .locator('#check-four-steps .order-label')
        .first()
        .evaluate(e => e.closest('ol')!.innerText),
    ).toMatch(/Run forward/)
  }
  const tops = await onPaper.page.locator('#check-four-steps .order-item').evaluateAll(all =>
    all
      .map(e => ({ n: Number((e as HTMLElement).dataset.n), top: e.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ n }) => n),
  )
  expect(tops).toEqual([0, 1, 2, 3, 4, 5])
  expect(
    await onPaper.page
      .locator('.question .revealed')
      .first()
      .evaluate(
        e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 10,
      ),
  ).toBe(true)
  await plain.close()
  await onPaper.close()
})

test('text of another notation is neither seen nor heard', async () => {
  const { page } = here
  const shown = () =>
    page
      .locator('[data-only]')
      .evaluateAll(all =>
        all.filter(e => e.checkVisibility()).map(e => (e as HTMLElement).dataset.only!.includes('video')),
      )
  expect(await shown()).toEqual([false, false])
  await page.evaluate(() => {
    document.documentElement.dataset.notation = 'video'
  })
  expect(await shown()).toEqual([true, true])
})

test.each([
  ['light', 1280, 'ltr'],
  ['dark', 1280, 'ltr'],
  ['light', 320, 'rtl'],
] as const)(
  'axe finds nothing in %s at %i px, %s, and nothing runs over the edge',
  async (colorScheme, width, dir) => {
    const { page, close } = await openPage(path, { colorScheme, viewport: { width, height: 900 } })
    await page.evaluate(dir => {
      document.documentElement.dir = dir
    }, dir)
    // Results and notes are judged as well.
    await page.getByLabel('It doubles too.').check()
    await press(page, 'doubling')
    await page.locator('#check-weights input').fill('271')
    await press(page, 'weights')
    await press(page, 'four-steps')
    await page.getByLabel('from input 1 to hidden unit 1').first().check()
    await press(page, 'which-edge')
    await page.evaluate(axe)
    const include = Object.keys(tags).filter(name => !['Exercise', 'Figure'].includes(name))
    const { violations } = await page.evaluate(
      include =>
        (
          window as unknown as {
            axe: {
              run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
            }
          }
        ).axe.run({
          include: include.map(name => [`[data-tag=${name}]`]),
        }),
      include,
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    await close()
  },
)

test('glossary: every term leads to its page, which says what it means, where it is used and what comes next', async () => {
  const { page, complaints, close } = await openPage('/glossary/')
  const links = await page
    .locator('.glossary a')
    .evaluateAll(all => all.map(a => (a as HTMLAnchorElement).href))
  expect(links.length).toBeGreaterThanOrEqual(25)
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200)
  await page.goto(links.find(link => link.endsWith('/glossary/delta/'))!)
  expect(await page.locator('.summary').innerText()).toContain('pre-activation')
  expect(await page.locator('.maths').count()).toBeGreaterThan(0)
  expect(await page.locator('[rel=prev], [rel=next]').count()).toBe(2)
  expect(complaints).toEqual([])
  await close()
})

test('under a sub-path terms lead where they should', async () => {
  const { page, close } = await openPage(new URL('authors/', inject('subPath')).href)
  const href = await page.locator('a.term').first().getAttribute('href')
  expect(href).toBe('/course/glossary/delta/')
  await close()
})
