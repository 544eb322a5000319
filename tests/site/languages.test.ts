import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { pseudoLanguage } from '#i18n/pseudo.ts'
import { addedLanguage } from '../additions/enlarged.ts'
import { browser, paste, watch } from './browser.ts'
import { pagesOf } from './built-pages.ts'

// The course under /course/ has a language made by machine, from right to left: every text of the interface is there
// between « and », accented and with Persian digits, so whatever was hard-wired is seen. A third language has next to
// no texts of its own.
const { code } = pseudoLanguage
const base = '/course/'
const pages = pagesOf(join(inject('subFolder'), code)).map(path => `${code}/${path}`)
const htmlOf = (path: string) => readFileSync(join(inject('subFolder'), path, 'index.html'), 'utf8')

const elements = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap(child => (child.type === 'element' ? [child, ...elements(child)] : []))
    : []

/** Parts that no language changes, and the parts that say which language they are in. */
const isElsewhere = (node: Element, inside: string) =>
  // What a program put out is in no language.
  'dataOutput' in node.properties ||
  ['script', 'style', 'code', 'pre', 'svg', 'math', 'kbd', 'maths-formula'].includes(node.tagName) ||
  (typeof node.properties.lang === 'string' && node.properties.lang !== inside)

/** The texts of a page in its own language, with the attributes that are read out or shown. */
function texts(node: Nodes): string[] {
  if (node.type === 'text') return [node.value]
  if (!('children' in node)) return []
  const parts = node.children.filter(child => child.type !== 'element' || child.tagName !== 'code')
  // Code within a sentence does not part it.
  if (parts.every(({ type }) => type === 'text')) return [parts.flatMap(texts).join('')]
  return node.children.flatMap(child => {
    if (child.type !== 'element') return texts(child)
    if (isElsewhere(child, code)) return []
    const { ariaLabel, title, placeholder, alt } = child.properties
    return [ariaLabel, title, placeholder, alt].filter(text => typeof text === 'string').concat(texts(child))
  })
}

/** What is left of a text when what came from the language’s folder is taken away. */
function rest(text: string): string {
  let left = text
  for (let before = ''; before !== left; ) {
    before = left
    left = left.replace(/«[^«»]*»/g, '')
  }
  return left
}

const foreign = (path: string) => {
  const body = elements(fromHtml(htmlOf(path))).find(({ tagName }) => tagName === 'body')!
  return texts(body)
    .map(rest)
    .filter(text => /[a-z]{2}/i.test(text) && text !== 'UTC')
    .map(text => `${path}: ${text.trim()}`)
}

test('every page is there in every language, and says its language, its direction and its counterparts', () => {
  const isTranslated = (path: string) => [addedLanguage, code].includes(path.split('/')[0]!)
  const own = pagesOf(inject('subFolder')).filter(path => !isTranslated(path))
  const onlyOne = ['404.html', 'authors/']
  expect(pages.map(path => path.slice(code.length + 1))).toEqual(own.filter(path => !onlyOne.includes(path)))
  for (const path of pages) {
    const page = elements(fromHtml(htmlOf(path)))
    expect(page.find(({ tagName }) => tagName === 'html')?.properties).toMatchObject({
      lang: code,
      dir: 'rtl',
    })
    const alternates = page.filter(({ tagName, properties }) => tagName === 'link' && properties.hrefLang)
    expect(
      alternates.map(({ properties }) => [properties.hrefLang, new URL(String(properties.href)).pathname]),
    ).toEqual([
      ['en', base + path.slice(code.length + 1)],
      [addedLanguage, `${base}${addedLanguage}${path.slice(code.length)}`],
      [code, base + path],
      ['x-default', base + path.slice(code.length + 1)],
    ])
  }
})

test('a site of one language has no switch between languages and names no others', () => {
  const html = readFileSync(join(inject('folder'), 'index.html'), 'utf8')
  expect(html).not.toContain('hreflang')
  expect(html).not.toContain('class="languages"')
  expect(globSync(`${code}/**`, { cwd: inject('folder') })).toEqual([])
  for (const file of globSync('_astro/*.js', { cwd: inject('folder') }))
    expect(readFileSync(join(inject('folder'), file), 'utf8')).not.toContain(code)
})

test('all texts of the interface come from the language: what is left is marked as English', () => {
  // Licences are shown as their authors wrote them, by the names of the packages.
  expect(pages.filter(path => !path.endsWith('licences/')).flatMap(foreign)).toEqual([])
})

test('numbers in the language’s texts have its digits', () => {
  const digits = pages.flatMap(path => {
    const body = elements(fromHtml(htmlOf(path))).find(({ tagName }) => tagName === 'body')!
    return texts(body)
      .filter(text => /«[^«»]*(?<![a-z])[0-9][^«»]*»/i.test(text))
      .map(text => `${path}: ${text}`)
  })
  expect([...new Set(digits)]).toEqual([])
})

test('links lead to pages of the same language, but for those of the switch between languages', () => {
  const leaving = pages.flatMap(path =>
    elements(fromHtml(htmlOf(path)))
      .filter(({ tagName, properties }) => tagName === 'a' && !properties.hrefLang)
      .map(({ properties }) => String(properties.href))
      .filter(href => href.startsWith('/') && !href.startsWith(`${base}${code}/`))
      .map(href => `${path}: ${href}`),
  )
  expect(leaving).toEqual([])
})

async function open(path: string, options = {}) {
  const context = await (await browser()).newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const { complaints } = watch(page)
  await page.goto(`${inject('subPath')}${code}/${path}`)
  return { page, complaints }
}

test('nothing scrolls sideways at 360 px; formulas, code and fields for numbers run from left to right', async () => {
  const { page } = await open('', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  const kinds = pages.filter(
    path =>
      !/\/(lessons|exercises|glossary)\/./.test(path) || /primer|any-depth|gradient-w2|delta\//.test(path),
  )
  for (const path of kinds) {
    await page.goto(inject('subPath') + path)
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
      path,
      0,
    ])
    const turned = await page
      .locator('maths-formula, code, pre, input[inputmode=decimal]')
      .evaluateAll(all =>
        all.filter(e => getComputedStyle(e).direction !== 'ltr').map(e => e.outerHTML.slice(0, 120)),
      )
    expect([path, turned]).toEqual([path, []])
  }
})

test('the search speaks the language and finds its pages', async () => {
  const { page, complaints } = await open('')
  await page.locator('.search-open').click()
  await page.locator('dialog.search input[type=text]').fill('gradient')
  const first = page.locator('.search-list a').first()
  await first.waitFor()
  expect(await page.locator('dialog.search .search-status').textContent()).toMatch(/^«.*»$/)
  expect(await first.getAttribute('href')).toContain(`${base}${code}/`)
  expect(complaints).toEqual([])
})

async function write(page: Page, text: string) {
  await page.locator('.work astro-island:not([ssr])').waitFor()
  const atRest = page.locator('.code-at-rest')
  if (await atRest.isVisible()) await atRest.click()
  const editor = page.locator('.editor-place :is(.monaco-editor, .cm-editor)').first()
  await editor.waitFor()
  await editor.click()
  await page.keyboard.press('Control+A')
  await paste(page, text)
}

test('a verdict is in the language, with its digits', async () => {
  const { page, complaints } = await open('exercises/gradient-w2/')
  await write(
    page,
    readFileSync('exercises/gradient-w2/mistakes/loss-as-factor.ts', 'utf8').replace(
      'return',
      'return [1]; return',
    ),
  )
  await page.locator('.actions .go').click()
  await page.locator('.verdict').waitFor()
  const verdict = await page
    .locator('.verdict')
    .evaluate(element =>
      [...element.querySelectorAll('p, .panel-title, summary')].map(part => part.textContent ?? ''),
    )
  expect(verdict[0]).toContain('۲')
  expect(verdict.filter(text => !text.includes('«'))).toEqual([])
  expect(complaints).toEqual([])
})

test('a cell says in the language what became of its run', async () => {
  const { page, complaints } = await open('playground/')
  const cell = page.locator('code-cell').first()
  await cell.locator('[data-do=run]').click()
  await expect.poll(() => cell.locator('[data-status]').textContent()).toMatch(/^«Fíñíšhéd/)
  expect(await cell.locator('[data-status]').textContent()).toMatch(/[۰-۹]/)
  expect(complaints).toEqual([])
})

test('the switch between languages leads to the same page and says which language is shown', async () => {
  const { page } = await open('glossary/delta/')
  const links = page.locator('nav.languages a')
  expect(await links.count()).toBe(3)
  expect(await page.locator('nav.languages [aria-current]').getAttribute('lang')).toBe(code)
  await links.first().click()
  await page.waitForURL(`${inject('subPath')}glossary/delta/`)
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
})
