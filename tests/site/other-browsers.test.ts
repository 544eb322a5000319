import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openPage } from './browser.ts'
import { contrast } from './contrast.ts'

/** What the README promises of browsers and settings that most tests do not have. */

/** Opens a page as a browser shows it that does not know `::details-content`: Chrome 123, Firefox 125, Safari 17.5. */
async function openWithoutDetailsContent(path: string, javaScriptEnabled = true): Promise<Page> {
  const { page, close } = await openPage('about:blank', {
    viewport: { width: 1280, height: 800 },
    javaScriptEnabled,
  })
  onTestFinished(close)
  await page.route('**/*.{css,html}', route => change(route))
  await page.route(
    url => url.pathname.endsWith('/'),
    route => change(route),
  )
  const change = async (route: Parameters<Parameters<Page['route']>[1]>[0]) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('::details-content', '::unknown-part')
    await route.fulfill({ response, body })
  }
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS)
    CSS.supports = (...words: [string]) => !words[0].includes('::details-content') && supports(...words)
  })
  await page.goto(new URL(path.replace(/^\//, ''), inject('address')).href)
  return page
}

test('a browser that cannot show what is folded has all navigation in a wide window, and folds it in a narrow one', async () => {
  const page = await openWithoutDetailsContent('/lessons/chain-rule/')
  const places = [
    page.locator('.top nav').getByRole('link', { name: 'Glossary' }),
    page.locator('.side.course a').first(),
    page.locator('.side.contents a').first(),
  ]
  for (const place of places) await expect.poll(() => place.isVisible()).toBe(true)
  expect(await page.locator('.top nav summary').isVisible()).toBe(false)
  await page.setViewportSize({ width: 600, height: 800 })
  for (const place of places) await expect.poll(() => place.isVisible()).toBe(false)
  await page.locator('.top nav summary').click()
  await places[0]!.waitFor()
})

test('without JavaScript such a browser keeps the buttons that unfold', async () => {
  const page = await openWithoutDetailsContent('/lessons/chain-rule/', false)
  await page.locator('.top nav summary').click()
  await page.locator('.top nav').getByRole('link', { name: 'Glossary' }).waitFor()
  await page.locator('.side.course summary').click()
  await page.locator('.side.course a').first().waitFor()
})

test('such a browser prints answers and tables that are folded on the screen, and folds them again', async () => {
  const page = await openWithoutDetailsContent('/lessons/worked-example/')
  const folded = page.locator('main :is(.reveal, .fig-numbers)')
  const open = () => folded.evaluateAll(all => all.map(one => (one as HTMLDetailsElement).open))
  // What opens and folds them comes after the page, and opens the lists at its side first.
  await page.locator('.side.course > .fold[open]').waitFor()
  const before = await open()
  expect(before).toContain(false)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(new Set(await open())).toEqual(new Set([true]))
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await open()).toEqual(before)
})

test('with forced colours the code in the editor keeps apart from its ground, and the chosen notation is readable', async () => {
  const { page, close } = await openPage('/playground/', { forcedColors: 'active' })
  await page.locator('code-cell [data-do=edit]').first().click()
  const words = page.locator('.monaco-editor .view-line span span')
  await words.first().waitFor()
  const colours = await words.evaluateAll(all => all.map(word => getComputedStyle(word).color))
  const ground = await page
    .locator('.monaco-editor .monaco-editor-background')
    .first()
    .evaluate(element => getComputedStyle(element).backgroundColor)
  for (const colour of colours)
    expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThan(4.5)

  await page.goto(`${inject('address')}lessons/worked-example/`)
  const chosen = page.locator('.notation-options input:checked + span')
  const style = await chosen.evaluate(element => {
    const { forcedColorAdjust, color, backgroundColor } = getComputedStyle(element) as CSSStyleDeclaration & {
      forcedColorAdjust: string
    }
    return { forcedColorAdjust, color, backgroundColor }
  })
  // Otherwise the browser lays its own ground behind the letters, in the colour that they have.
  expect(style.forcedColorAdjust).toBe('none')
  expect(contrast(style.color, style.backgroundColor)).toBeGreaterThan(4.5)
  await close()
})

test('a sign before or behind a text is there too where no other words for it can be given: Firefox before 128', () => {
  const files = globSync('**/*.css', { cwd: inject('folder') })
  const alone = files.flatMap(file => {
    const css = readFileSync(join(inject('folder'), file), 'utf8')
    return [...css.matchAll(/([^;{]*)[;{]content:("[^"]*") ?\/ ?""/g)]
      .filter(([, before, sign]) => before !== `content:${sign}`)
      .map(([found]) => `${file}: ${found}`)
  })
  expect(alone).toEqual([])
})

test('no style sheet asks for an underline in a shorthand that Safari does not read', () => {
  const files = globSync('**/*.css', { cwd: inject('folder') })
  expect(files.length).toBeGreaterThan(3)
  const found = files.flatMap(file =>
    [...readFileSync(join(inject('folder'), file), 'utf8').matchAll(/text-decoration:[^;}]*/g)].map(
      ([shorthand]) => shorthand,
    ),
  )
  expect(
    found.filter(shorthand => !/^text-decoration:(none|underline|line-through|inherit)$/.test(shorthand)),
  ).toEqual([])
})
