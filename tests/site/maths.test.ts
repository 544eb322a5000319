import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser } from './browser.ts'
import { type MathsWindow, serveMathsPage } from './maths-page.ts'

let site: Awaited<ReturnType<typeof serveMathsPage>>
beforeAll(async () => {
  site = await serveMathsPage()
})
afterAll(() => site.close())

async function open(options: BrowserContextOptions = {}, path = '') {
  const context = await (await browser()).newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(site.address + path)
  await page.evaluate(() => document.fonts.ready)
  return { page, context, complaints }
}

/** What assistive technology gets of a formula: its words, and its text. */
const spoken = (page: Page, id: string) =>
  page.evaluate(id => {
    const math = document.querySelectorAll(`#${id} math`)
    return [...math].map(m => m.querySelector('[intent]')?.getAttribute('intent') ?? m.textContent)
  }, id)

const choose = (page: Page, notation: string) =>
  page.locator(`input[value=${notation}]`).check({ force: true })

describe('the switch between notations', () => {
  test('changes formulas in place, says so, and leaves one of each for assistive technology', async () => {
    const { page, context, complaints } = await open()
    expect(await spoken(page, 'weight')).toEqual(['_weight_layer_2_to_unit_1_from_unit_3'])
    await choose(page, 'theta')
    expect(await spoken(page, 'weight')).toEqual(['_weight_out_of_layer_2_to_unit_1_from_unit_3'])
    expect(await spoken(page, 'square')).toEqual(['x2'])
    expect(await page.locator('[role=status]').textContent()).toMatch(/notation: Θ/)
    await choose(page, 'video')
    expect(await spoken(page, 'weight')).toEqual(['_weight_layer_2_to_the_output_from_unit_3'])
    await choose(page, 'course')
    expect(await spoken(page, 'weight')).toEqual(['_weight_layer_2_to_unit_1_from_unit_3'])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('works by keyboard', async () => {
    const { page, context } = await open()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.documentElement.dataset.notation)).toBe('theta')
    await context.close()
  })

  test('is remembered, and followed by other tabs', async () => {
    const { page, context } = await open()
    const other = await context.newPage()
    await other.goto(site.address)
    await choose(page, 'wiki')
    await other.locator('input[value=wiki]:checked').waitFor({ state: 'attached' })
    await page.reload()
    expect(await page.locator('input:checked').getAttribute('value')).toBe('wiki')
    expect(await spoken(page, 'wide')).toEqual(['_error_term_layer_k_unit_j'])
    await context.close()
  })

  test('takes nonsense in the storage for the course’s notation', async () => {
    const { page, context, complaints } = await open()
    await page.evaluate(() => localStorage.setItem('notation', 'klingon'))
    await page.reload()
    expect(await page.locator('input:checked').getAttribute('value')).toBe('course')
    expect(await page.locator('#weight maths-formula').isVisible()).toBe(true)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('is not there without a script, and the course’s notation is read', async () => {
    const context = await (await browser()).newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(site.address)
    expect(await page.locator('notation-switch').isVisible()).toBe(false)
    expect(await page.locator('#weight mjx-math').isVisible()).toBe(true)
    expect(await page.locator('#weight math').count()).toBe(1)
    await context.close()
  })
})

describe('numbers in formulas', () => {
  test('are refilled as text, for eyes and ears, and survive a change of notation', async () => {
    const { page, context } = await open()
    const texts = () => page.locator('#filled [data-val]').allTextContents()
    expect(await texts()).toEqual(['0.5744', '(−2)', '0.25', '0.5744', '(−2)', '0.25'])
    await page.evaluate(() =>
      (window as unknown as MathsWindow).refill(document.querySelector('#filled')!, {
        h: [-0.125, 0.987654],
        n: 3,
      }),
    )
    const anew = ['−0.125', '3', '0.99']
    expect(await texts()).toEqual([...anew, ...anew])
    await choose(page, 'video')
    expect(await texts()).toEqual([...anew, ...anew])
    expect(await page.locator('#slot [data-val]').first().textContent()).toBe('0.5744')
    await context.close()
  })

  test('follow what a figure of the same lesson publishes, and no other', async () => {
    const { page, context } = await open()
    const publish = (of: string, h: number) =>
      page.evaluate(
        ([of, h]) => {
          const detail = { of, numbers: { h: [h] } }
          document.dispatchEvent(new CustomEvent('course:numbers', { detail }))
        },
        [of, h] as const,
      )
    await publish('of-the-test', 0.75)
    await publish('another', 0.1)
    expect(await page.locator('#slot [data-val]').allTextContents()).toEqual(['0.75', '0.75'])
    // What the event does not have stays.
    expect(await page.locator('#filled [data-val="n"]').first().textContent()).toBe('(−2)')
    await context.close()
  })

  test('look as if they were typeset', async () => {
    const { page, context } = await open()
    const box = (id: string) =>
      page.evaluate(id => {
        const { width, height, bottom } = document.querySelector(`#${id} mjx-mn`)!.getBoundingClientRect()
        return { width, height, bottom }
      }, id)
    const [typeset, slot] = [await box('typeset'), await box('slot')]
    expect(slot.width).toBeCloseTo(typeset.width, 0)
    expect(Math.abs(slot.bottom - typeset.bottom)).toBeLessThan(1)
    expect(Math.abs(slot.height - typeset.height)).toBeLessThan(1)
    await context.close()
  })
})

describe('the page around formulas', () => {
  test('does not grow sideways at 320 pixels; wide formulas scroll in themselves, by keyboard too', async () => {
    const { page, context } = await open({ viewport: { width: 320, height: 700 } })
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await over()).toBe(0)
    const wide = page.locator('#wide maths-formula')
    await page.locator('#wide maths-formula[tabindex="0"]').waitFor()
    expect(await page.locator('#long .long[tabindex="0"]').count()).toBe(1)
    await wide.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => wide.evaluate(element => element.scrollLeft)).toBeGreaterThan(0)
    await page.setViewportSize({ width: 1200, height: 700 })
    await page.locator('#wide maths-formula:not([tabindex])').waitFor()
    await context.close()
  })

  test('may run from right to left, and formulas do not', async () => {
    const { page, context } = await open({}, 'rtl.html')
    const [first, last] = await page.evaluate(() => {
      const glyphs = [...document.querySelectorAll('#wide mjx-c')].map(
        glyph => glyph.getBoundingClientRect().left,
      )
      return [glyphs[0]!, glyphs.at(-1)!]
    })
    expect(first).toBeLessThan(last)
    await context.close()
  })

  test('loads only the fonts that it shows, and nothing axe complains of', async () => {
    const { page, context, complaints } = await open()
    const fonts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(entry => entry.name)
        .filter(name => name.includes('/fonts/')),
    )
    expect(fonts.length).toBeLessThanOrEqual(5)
    await page.addScriptTag({
      content: readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8'),
    })
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
      return (await axe.run()).violations.map(({ id }) => id)
    })
    expect(violations).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('does not move while its fonts load', async () => {
    const context = await (await browser()).newContext()
    const page = await context.newPage()
    await page.route('**/maths/fonts/**', async route => {
      await new Promise(resolve => setTimeout(resolve, 300))
      await route.continue()
    })
    await page.goto(site.address, { waitUntil: 'commit' })
    await page.locator('#long').waitFor()
    const shift = await page.evaluate(async () => {
      let sum = 0
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      await document.fonts.ready
      await new Promise(resolve => setTimeout(resolve, 300))
      return sum
    })
    expect(shift).toBeLessThan(0.01)
    await context.close()
  })
})
