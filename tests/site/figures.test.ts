import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { openPage } from './browser.ts'
import { saved } from './classroom-page.ts'

/** The first page of the built site that shows a figure. */
function pageWith(figure: string): string {
  const folder = inject('folder')
  const file = globSync('**/*.html', { cwd: folder })
    .sort()
    .reverse()
    .find(file =>
      new RegExp(`class="fig ${figure}(?! fig-still)`).test(readFileSync(join(folder, file), 'utf8')),
    )
  if (!file) throw new Error(`no page of the built site shows ${figure}`)
  return `/${file.replace(/index\.html$/, '')}`
}

async function load(path: string, figure: string, options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(path, options)
  const here = opened.page.locator(`figure.${figure}:not(.fig-still)`).first()
  await here.scrollIntoViewIfNeeded()
  if (options.javaScriptEnabled !== false) {
    await opened.page.locator(`astro-island:not([ssr]) figure.${figure}:not(.fig-still)`).first().waitFor()
  }
  return {
    ...opened,
    here,
    next: here.locator('.fig-bar .go').first(),
    said: here.locator('.fig-say'),
    unit: (id: string) => here.locator(`svg:visible [data-unit="${id}"]`),
  }
}

/** On a page of its own, closed when the test ends. */
async function open(...args: Parameters<typeof load>) {
  const opened = await load(...args)
  onTestFinished(() => opened.close())
  return opened
}

/** What they do is looked at in training-figures.test.ts. */
const training = ['fig-two-planes', 'fig-trainer']
const sharing = ['fig-sliding-kernel', 'fig-unrolled']
const figures = [
  'fig-two-three-one',
  'fig-270',
  'fig-nudge',
  'fig-graph',
  'fig-flow',
  ...training,
  ...sharing,
]

describe.each(figures)('%s', figure => {
  const path = pageWith(figure)
  const size = { width: 1280, height: 720 }
  // A lesson takes longer to load than all of these tests to look at its figure: they share a page, and each leaves
  // the figure as it found it, at its first step and with nothing chosen.
  let shown: Awaited<ReturnType<typeof load>>
  beforeAll(async () => {
    shown = await load(path, figure, { viewport: size })
  })
  afterAll(() => shown.close())

  test('is all there without JavaScript, with nothing to press that would do nothing', async () => {
    const { here } = await open(path, figure, { javaScriptEnabled: false })
    expect(await here.locator('svg:visible').count()).toBeGreaterThan(0)
    expect(
      await here
        .locator('.later')
        .evaluateAll(all => all.every(one => getComputedStyle(one).visibility === 'visible')),
    ).toBe(true)
    expect(await here.locator('button:visible, input[type=range]:visible').count()).toBe(0)
    await here.locator('summary').click()
    expect(await here.locator('table:visible tr').count()).toBeGreaterThan(2)
  })

  test('fits a page from 320 to 1440 pixels wide', async () => {
    const { page, here, complaints } = shown
    await here.locator('summary').click()
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      const box = await here.evaluate(element => [element.scrollWidth, element.clientWidth])
      expect(box[0], `${width}`).toBeLessThanOrEqual(box[1])
      const whole = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(whole, `${width}`).toBeLessThanOrEqual(width)
    }
    expect(complaints).toEqual([])
    await page.setViewportSize(size)
    await here.locator('summary').click()
  })

  test('shows a screen reader no image without a name', async () => {
    const { page, here } = shown
    const client = await page.context().newCDPSession(page)
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    const images = nodes.filter(
      ({ ignored, role, name }) =>
        !ignored && /^(image|img|SvgRoot|graphics)/.test(String(role?.value)) && !name?.value,
    )
    expect(await here.locator('svg').count()).toBeGreaterThan(0)
    expect(images).toEqual([])
  })

  test('opens and closes its table with T, but not from within a field', async () => {
    const { page, here } = shown
    const table = here.locator('details.fig-numbers')
    await here.locator('summary').focus()
    await page.keyboard.press('t')
    expect(await table.evaluate((box: HTMLDetailsElement) => box.open)).toBe(true)
    const field = here.locator('input.fig-field').first()
    if (await field.count()) {
      await field.focus()
      await page.keyboard.press('t')
      expect(await table.evaluate((box: HTMLDetailsElement) => box.open)).toBe(true)
    }
    await here.locator('summary').focus()
    await page.keyboard.press('T')
    expect(await table.evaluate((box: HTMLDetailsElement) => box.open)).toBe(false)
  })

  // These have no steps.
  if (['fig-nudge', ...training, ...sharing].includes(figure)) return

  test('steps forth and back by keyboard and says each time where it is', async () => {
    const { page, said, next } = shown
    const start = await said.innerText()
    await next.focus()
    await page.keyboard.press('Enter')
    const first = await said.innerText()
    expect(first).not.toBe(start)
    expect(await said.getAttribute('role')).toBe('status')
    await page.keyboard.press('Enter')
    expect(await said.innerText()).not.toBe(first)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await said.innerText()).toBe(start)
    // At the first step "back" does nothing and keeps the focus.
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  })

  test('leaves the units to the arrow keys, one stop of the tab key for all', async () => {
    const { page, unit, here } = shown
    expect(await here.locator('svg:visible [role=option][tabindex="0"]').count()).toBe(1)
    await unit('0.0').focus()
    await page.keyboard.press('ArrowRight')
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-unit'))
    expect(await at()).toMatch(/^1\./)
    expect(await here.locator('svg:visible [aria-selected=true]').count()).toBe(1)
    await page.keyboard.press('ArrowLeft')
    expect(await at()).toMatch(/^0\./)
    await page.keyboard.press('Escape')
    expect(await here.locator('[aria-selected=true]').count()).toBe(0)
  })

  test('plays and pauses; where motion is unwanted it goes to the end at once', async () => {
    const { page, here, said, next } = shown
    const back = here.locator('.fig-bar:has(.go) button').first()
    const start = await said.innerText()
    const play = here.locator('.fig-bar button[aria-pressed]').last()
    await play.click()
    await expect.poll(() => said.innerText()).not.toBe(start)
    await play.click()
    expect(await play.getAttribute('aria-pressed')).toBe('false')
    while ((await back.getAttribute('aria-disabled')) === null) await back.click()

    await page.emulateMedia({ reducedMotion: 'reduce' })
    await play.click()
    expect(await next.innerText()).not.toMatch(/Step/)
    await page.emulateMedia({ reducedMotion: null })
    while ((await back.getAttribute('aria-disabled')) === null) await back.click()
  })
})

test('a kernel lights the lines of what is pressed, by mouse or by keyboard, and adds them up', async () => {
  const { page, here, said, complaints } = await open(pageWith('fig-sliding-kernel'), 'fig-sliding-kernel')
  const lit = here.locator('svg:visible .line.lit')
  expect(await lit.count()).toBe(3)
  await here.getByRole('button', { name: 'A number of the kernel' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => lit.count()).toBe(6)
  expect(await said.innerText()).toContain('∂E/∂k₁ = δ₀·x₁ +')
  await here.locator('svg:visible .box.input').first().click()
  await expect.poll(() => lit.count()).toBe(1)
  expect(await said.innerText()).toContain('∂E/∂x₀ = δ₀·k₀')
  expect(complaints).toEqual([])
})

test('an unrolled weight moves all its copies, or one when they are untied', async () => {
  const { page, here, said, complaints } = await open(pageWith('fig-unrolled'), 'fig-unrolled')
  const bars = () => here.locator('svg:visible .bar rect').evaluateAll(all => all.map(bar => bar.outerHTML))
  const before = await bars()
  await here.getByRole('slider', { name: 'weight w' }).focus()
  await page.keyboard.press('End')
  await expect.poll(() => said.innerText()).toContain('One weight, 1.5')
  expect((await bars()).every((bar, at) => bar !== before[at])).toBe(true)
  await here.getByRole('checkbox', { name: 'untie the copies' }).check()
  const tied = await bars()
  await here.getByRole('slider', { name: 'this copy' }).focus()
  await page.keyboard.press('Home')
  await expect.poll(() => said.innerText()).toContain('Tied together as they are')
  // The derivative of a copy does not contain that copy.
  expect((await bars()).map((bar, at) => bar === tied[at])).toEqual(tied.map((_, at) => at === 0))
  expect(complaints).toEqual([])
})

describe('the worked example', () => {
  const figure = 'fig-two-three-one'
  const path = pageWith(figure)

  test('is saved as a spreadsheet with the reader’s own numbers, which is loaded only then', async () => {
    const { page, here, said, complaints } = await open(path, figure)
    const scripts = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
      )
    await page.waitForLoadState('networkidle')
    const before = await scripts()
    await here.locator('summary').click()
    await here.getByLabel('learning rate α').fill('0.25')
    expect(await scripts()).toBe(before)
    const { name, bytes } = await saved(page, () =>
      here.getByRole('button', { name: 'Save as a spreadsheet' }).click(),
    )
    expect(name).toBe('worked-example.xlsx')
    await expect.poll(() => said.innerText()).toContain('Saved as worked-example.xlsx')
    const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)] as const)
    const illFormed = await page.evaluate(
      files =>
        files.flatMap(([name, xml]) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') ? [name] : [],
        ),
      files,
    )
    expect(illFormed).toEqual([])
    const sheet = files.find(([name]) => name.endsWith('/sheet1.xml'))![1]
    expect(sheet).toMatch(/<c r="B5"[^>]*><v>0\.25<\/v>/)
    expect(sheet).toContain('<f>-B5*C17</f>')
    expect(complaints).toEqual([])
  })

  test('gives new numbers to the whole page, and takes them back', async () => {
    const { page, here } = await open(path, figure)
    // A gradient of the text: a weight may be drawn as it was.
    const number = page.locator('.flow [data-val^="dW"]').first()
    const before = await number.textContent()
    const drawn = () => here.locator('svg:visible .inside').allTextContents()
    const start = await drawn()
    await here.getByRole('button', { name: 'New numbers' }).click()
    expect(await drawn()).not.toEqual(start)
    await expect.poll(() => number.textContent()).not.toBe(before)
    await here.getByRole('button', { name: 'Undo' }).click()
    expect(await drawn()).toEqual(start)
    await expect.poll(() => number.textContent()).toBe(before)
  })

  test('computes anew when a weight is typed over, and marks what is no number', async () => {
    const { here, unit } = await open(path, figure)
    await unit('1.0').click()
    const panel = here.locator('.fig-unit')
    const weight = panel.locator('input').first()
    const sum = panel.locator('tr', { hasText: 'sum z' }).locator('td')
    const before = await sum.innerText()
    await weight.fill('abc')
    expect(await weight.getAttribute('aria-invalid')).toBe('true')
    expect(await sum.innerText()).toBe(before)
    // Said as well as shown, and once the field is asked.
    const told = panel.locator(`[id="${await weight.getAttribute('aria-describedby')}"][role=status]`)
    expect(await told.innerText()).toMatch(/between −1000 and 1000/)
    await weight.fill('−')
    expect(await weight.getAttribute('aria-invalid')).toBeNull()
    expect(await panel.locator('.fig-field-say:not(:empty)').count()).toBe(0)
    await weight.fill('−2,5')
    expect(await weight.getAttribute('aria-invalid')).toBeNull()
    expect(await sum.innerText()).not.toBe(before)
    await panel.getByRole('button', { name: 'Close' }).click()
    expect(await panel.count()).toBe(0)
  })

  test('follows numbers that something else on the page publishes', async () => {
    const { page, here } = await open(path, figure)
    await page.evaluate(() => {
      const parameters = {
        x: [1, 2],
        t: 0.5,
        alpha: 0.6,
        W1: [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        b1: [0, 0, 0],
        W2: [1, 1, 1],
        b2: 0,
      }
      const detail = { of: 'worked-example', parameters, numbers: parameters }
      document.dispatchEvent(new CustomEvent('course:numbers', { detail }))
    })
    await expect.poll(() => here.locator('svg:visible .inside').first().textContent()).toBe('1')
  })
})

describe('the 270 weights', () => {
  const figure = 'fig-270'
  const path = pageWith(figure)

  test('answer to the mouse at once and forget it when it leaves', async () => {
    const { page, unit, said, here } = await open(path, figure)
    const start = await said.innerText()
    await unit('2.4').hover()
    expect(await said.innerText()).toContain('hidden layer 2, unit 5')
    expect(await here.locator('svg:visible .return path').count()).toBe(9)
    await page.mouse.move(1, 1)
    expect(await said.innerText()).toBe(start)
  })
})

describe.each([
  ['fig-270', 'fig-270', '1.4'],
  ['fig-flow:has(.flow-gradient)', 'fig-flow"[^]*class="flow-gradient', '2.0'],
])('a step of %s', (figure, markup, id) => {
  const path = pageWith(markup)

  test('is said, though a unit was chosen before: the unit is let go', async () => {
    const { unit, said, here, next } = await open(path, figure)
    await next.click()
    const first = await said.innerText()
    await unit(id).click()
    const ofUnit = await said.innerText()
    expect(ofUnit).not.toBe(first)
    await next.click()
    expect(await said.innerText()).not.toBe(ofUnit)
    expect(await said.locator('b.forward, b.backward').count()).toBe(1)
    expect(await here.locator('[aria-selected=true]').count()).toBe(0)
  })
})

test.each([
  ['/lessons/intuition/', 1],
  ['/lessons/chain-rule/', 0],
])('on %s a step downhill is offered where the curve is a loss, and there alone', async (path, count) => {
  const { here } = await open(path, 'fig-nudge')
  expect(await here.locator('.fig-bar select').count()).toBeGreaterThan(0)
  expect(await here.getByRole('button', { name: 'One step downhill' }).count()).toBe(count)
})

describe('the equation and its network', () => {
  const figure = 'fig-flow:has(.flow-next)'
  const path = pageWith('fig-flow"[^]*class="flow-next')

  test('light each other up', async () => {
    const { page, here, unit } = await open(path, figure)
    const formula = here.locator('.flow-formula')
    await unit('2.0').hover()
    expect(await formula.getAttribute('data-lit')).toBe('next')
    await page.mouse.move(1, 1)
    await here.getByRole('button', { name: 'slope' }).focus()
    expect(await formula.getAttribute('data-lit')).toBe('slope')
    expect(await here.locator('svg:visible .unit.forward').count()).toBe(1)
    await formula.locator('mjx-math .flow-weight').hover()
    expect(await here.locator('svg:visible .edge.forward').count()).toBe(4)
  })
})
