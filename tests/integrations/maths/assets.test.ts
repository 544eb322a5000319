import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { maths } from '#i18n/en/maths.ts'
import { mathsAssets } from '#integrations/maths/assets.ts'
import { cutFace, divideFace, shownOften } from '#integrations/maths/fonts.ts'
import { collectUsed } from '#integrations/maths/used.ts'
import { BuiltPage } from '#integrations/site/pages/page.ts'
import { walkPages } from '#integrations/site/pages/walk.ts'
import { formulaElement } from '#maths/element.ts'
import { formula } from '#maths/formula.ts'
import { fullStyleSheet } from '#maths/mathjax/mathjax.ts'
import { cutStyleSheet } from '#maths/mathjax/stylesheet.ts'
import { typeset } from '#maths/typeset.ts'

const where = { file: 'a.mdx', line: 1 }
const html = (tex: string) => typeset(tex, { display: true, where }).html
const cache = mkdtempSync(join(tmpdir(), 'maths-cache-'))

describe('the style sheet', () => {
  const cut = (tex: string) => {
    const used = new Set<string>()
    collectUsed(new BuiltPage('a.html', html(tex)).elements, used)
    return cutStyleSheet(fullStyleSheet(), used, face => [{ url: `fonts/${face}` }])
  }

  it('has a rule for every glyph and element that is used', () => {
    const tex =
      '\\delta_j = \\sum_k \\frac{1}{2} \\left(\\begin{matrix}1\\\\2\\\\3\\\\4\\end{matrix}\\right) \\sqrt{x} \\mathbb{R}'
    const { css } = cut(tex)
    const glyphs = [...html(tex).matchAll(/<mjx-c class="(mjx-c[0-9A-F]+)(?: (TEX-\w+))?/g)]
    expect(glyphs.length).toBeGreaterThan(10)
    for (const [, glyph, face] of glyphs)
      expect(css).toContain(`mjx-c.${glyph}${face ? `.${face}` : ''}::before{`)
    for (const [, tag] of html(tex).matchAll(/<(mjx-(?:mfrac|msqrt|mtable|stretchy-v))/g))
      expect(css).toContain(`${tag}{`)
  })

  it('has none for others, and is a small part of the whole', () => {
    const { css } = cut('x')
    expect(css).not.toMatch(/mjx-mtable|mjx-msqrt|TEX-B|MJXTEX-C/)
    expect(css.length).toBeLessThan(fullStyleSheet().length / 30)
  })

  it('is refused when it is not built as ours expects: another version of MathJax', () => {
    const used: Set<string> = new Set()
    collectUsed(new BuiltPage('a.html', html('x')).elements, used)
    const cutOf = (full: string) => () => cutStyleSheet(full, used, face => [{ url: face }])
    const full = fullStyleSheet()
    expect(cutOf(full)).not.toThrow()
    expect(cutOf(full.replaceAll('mjx-c1D465', 'mjx-x'))).toThrow('mjx-c1d465')
    expect(cutOf(full.replaceAll('TEX-FRB', 'TEX-NEW'))).toThrow('TEX-new')
    expect(cutOf(full.replaceAll('MathJax_AMS-Regular', 'MathJax_AMS'))).toThrow('MathJax_AMS-Regular')
  })

  it('keeps content that looks like the end of a rule', () => {
    expect(cut('\\{ x \\}').css).toMatch(/content:"\{"\}\n?/)
  })

  it('knows which characters each face shows, and all that a slot may show', () => {
    const { characters } = cut('x + \\slot{h}{}{}{1}')
    expect(characters.get('MathJax_Math-Italic')).toBe('x')
    for (const sign of '0123456789.−()') expect(characters.get('MathJax_Main-Regular')).toContain(sign)
  })
})

describe('the fonts', () => {
  it('are cut to a few kilobytes', async () => {
    const font = await cutFace('MathJax_Main-Regular', '0123456789+−=()', cache)
    expect(font!.subarray(0, 4).toString()).toBe('wOF2')
    expect(font!.length).toBeLessThan(5000)
  })

  it('are left out when they have none of the characters, also from the cache', async () => {
    expect(await cutFace('MathJax_Size1-Regular', 'q', cache)).toBeNull()
    expect(await cutFace('MathJax_Size1-Regular', 'q', cache)).toBeNull()
  })
})

describe('the two files of a face', () => {
  it('hold what many pages show, and the rest', () => {
    const pages = Array.from({ length: 30 }, (_, n) => new Set(n < 2 ? ['mjx-ca', 'mjx-cb'] : ['mjx-ca']))
    expect([...shownOften(pages)]).toEqual(['mjx-ca', 'mjx-cb'])
    expect([...shownOften([...pages, new Set(['mjx-ca'])])]).toEqual(['mjx-ca'])
    expect(divideFace('abcdefghABCDEFGHa', 'abcdefghxyz')).toEqual(['abcdefgh', 'ABCDEFGH'])
    expect(divideFace('abcdefghABC', 'abcdefgh')).toEqual(['abcdefghABC'])
  })

  it('are told apart by the characters of the second', () => {
    const used = new Set<string>()
    collectUsed(new BuiltPage('a.html', html('x + y')).elements, used)
    const { css } = cutStyleSheet(fullStyleSheet(), used, face =>
      face === 'MathJax_Math-Italic' ? [{ url: 'most' }, { url: 'rare', only: 'yz' }] : [],
    )
    expect(css).toMatch(/src:url\("most"\);font-display:swap\}/)
    expect(css).toMatch(/src:url\("rare"\);font-display:swap;unicode-range:U\+79,U\+7a\}/)
  })
})

describe('a built site', () => {
  const site = mkdtempSync(join(tmpdir(), 'maths-site-'))
  let page = ''
  beforeAll(async () => {
    const options = { display: true, where, words: maths.words }
    const shown = formulaElement(formula('\\bynotation{x}{\\beta}{x}{x}', options), true)
    const prop = formulaElement(formula('\\bynotation{u}{\\gamma}{u}{u}', options), true)
    const island = JSON.stringify({ html: [0, prop] })
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
    const link = '<link rel="stylesheet" href="/course/maths/maths.css">'
    writeFileSync(join(site, 'index.html'), `${link}${shown}<astro-island props="${island}"></astro-island>`)
    writeFileSync(join(site, 'plain.html'), '<p>no formulas</p>')
    await walkPages({ folder: site, base: '/course/' }, [mathsAssets({ cache })])
    page = readFileSync(join(site, 'index.html'), 'utf8')
  })

  it('points its pages to the sheet under its base, by content', () => {
    const name = /href="\/course\/(maths\/maths\.[0-9a-f]{10}\.css)"/.exec(page)?.[1]
    expect(readFileSync(join(site, name!), 'utf8')).toContain('.maths')
    expect(readFileSync(join(site, 'plain.html'), 'utf8')).toBe('<p>no formulas</p>')
  })

  it('has exactly the fonts that the sheet names, by addresses relative to it', () => {
    const css = readFileSync(
      join(site, 'maths', readdirSync(join(site, 'maths')).find(name => name.endsWith('.css'))!),
      'utf8',
    )
    const named = [...css.matchAll(/url\("?fonts\/([^"/)]+)"?\)/g)].map(match => match[1])
    expect(named.sort()).toEqual(readdirSync(join(site, 'maths/fonts')).sort())
    expect(css.match(/url\(/g)).toHaveLength(named.length)
  })

  it('counts the formulas of notations that are not shown', () => {
    const css = readFileSync(
      join(site, 'maths', readdirSync(join(site, 'maths')).find(name => name.endsWith('.css'))!),
      'utf8',
    )
    expect(css).toContain('mjx-c1D6FD')
  })

  it('counts the formulas in the data of islands, in all notations', () => {
    const css = readFileSync(
      join(site, 'maths', readdirSync(join(site, 'maths')).find(name => name.endsWith('.css'))!),
      'utf8',
    )
    expect(css).toContain('mjx-c1D462')
    expect(css).toContain('mjx-c1D6FE')
  })
})

describe('the cache of formulas', () => {
  it('typesets nothing twice, and keeps nothing of what failed', async () => {
    const spy = vi.fn(typeset)
    vi.doMock('#maths/typeset.ts', () => ({ typeset: spy }))
    vi.resetModules()
    const { rememberingTypeset } = await import('#integrations/maths/cache.ts')
    const folder = mkdtempSync(join(tmpdir(), 'maths-formulas-'))
    const first = rememberingTypeset(folder)('x^2', { display: true, where })
    const again = rememberingTypeset(folder)('x^2', { display: true, where })
    expect(again).toEqual(first)
    expect(spy).toHaveBeenCalledTimes(1)
    expect(rememberingTypeset(folder)('x^2', { display: false, where })).not.toEqual(first)
    for (const _ of [1, 2])
      expect(() => rememberingTypeset(folder)('\\frac{', { display: true, where })).toThrow(/a\.mdx:1/)
    vi.doUnmock('#maths/typeset.ts')
  })
})
