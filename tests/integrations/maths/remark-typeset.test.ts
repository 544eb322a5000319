import { unified } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { describe, expect, it } from 'vitest'
import { remarkTypeset } from '#integrations/maths/remark-typeset.ts'

const processor = unified({ remarkPlugins: [remarkMath, [remarkTypeset, { cache: null }]] })

async function mdx(source: string, path = '/site/lesson.mdx') {
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: false, shikiConfig: {} } as never,
    { optimize: false, srcDir: new URL('file:///site/'), sourcemap: false } as never,
  )
  return (await renderer.process(source, path, {})).code
}

describe('formulas in a lesson', () => {
  it('takes braces inside maths, and expressions outside, without confusing them', async () => {
    const code = await mdx('A $w_{j}$ and {1 + 1}.')
    expect(code).toContain('mjx-math')
    expect(code).toContain('1 + 1')
  })

  it('makes a block of a formula between double dollars, on lines of its own or not', async () => {
    const own = await mdx('$$\nx\n$$\n')
    expect(own).toMatch(/jsxs?\(_component0, \{\s*class: "maths display"/)
    const inside = await mdx('so $$x$$ it is')
    expect(inside).toMatch(/jsxs?\(_component0, \{\s*class: "maths display"/)
  })

  it('names file, line and formula when TeX refuses', async () => {
    await expect(mdx('one\n\ntwo $\\frac{1$\n')).rejects.toThrow(/lesson\.mdx:3: TeX: .*\n.*\\frac\{1/)
  })

  it('works in plain Markdown as well', async () => {
    const renderer = await processor.createRenderer({
      syntaxHighlight: false,
      shikiConfig: {},
      image: {},
    } as never)
    const { code } = await renderer.render('A $x$.', { fileURL: new URL('file:///site/term.md') } as never)
    expect(code).toMatch(
      /<maths-formula class="maths" translate="no"><mjx-container.*<math><mi>x<\/mi><\/math>/,
    )
  })
})

describe('what a lesson may write', () => {
  const lesson = (slug: string) => `/site/content/en/lessons/${slug}/index.mdx`
  const withNumbers = unified({
    remarkPlugins: [
      remarkMath,
      [
        remarkTypeset,
        {
          cache: null,
          core: (_: string, slug: string) => slug === 'core',
          numbers: async (name: string) => (name === 'core' ? { h: [0.25] } : undefined),
        },
      ],
    ],
  })
  async function made(source: string, path: string) {
    const renderer = await withNumbers.createMdxRenderer!(
      { syntaxHighlight: false, shikiConfig: {} } as never,
      { optimize: false, srcDir: new URL('file:///site/'), sourcemap: false } as never,
    )
    return (await renderer.process(source, path, {})).code
  }

  it('takes numbers from the file of its own slug', async () => {
    expect(await made('$\\val{h.0}$', lesson('core'))).toContain('data-val=\\"h.0\\"')
    await expect(made('$\\val{h.1}$', lesson('core'))).rejects.toThrow(
      /^content\/en\/lessons\/core\/index\.mdx:1: \\val\{h\.1\}: there is no "1" at "h"/,
    )
    await expect(made('$\\val{h.0}$', lesson('other'))).rejects.toThrow(/has no file of numbers/)
  })

  it('refuses bare letters in core lessons and nowhere else', async () => {
    await expect(made('one\n\n$w x$', lesson('core'))).rejects.toThrow(
      /core\/index\.mdx:3: the bare letter w/,
    )
    expect(await made('$w x$', lesson('other'))).toContain('maths-formula')
    expect(await made('$w x$', '/site/content/en/glossary/core.mdx')).toContain('maths-formula')
  })
})

describe('the mark for what goes beyond a notation', () => {
  /** For each extended formula, the notations in which it is marked. */
  const marks = async (source: string) =>
    (await mdx(source))
      .split('"data-extended": ')
      .slice(1)
      .map(attributes => {
        const again = /"data-unmarked": "([\w ]+)"/.exec(attributes)?.[1]?.split(' ') ?? []
        const extended = /^"([\w ]+)"/.exec(attributes)![1]!.split(' ')
        return extended.filter(one => !again.includes(one))
      })

  it('is on the first formula of a section, for each notation', async () => {
    const source = 'A $\\units{l}$, $\\had$ and $\\had$.\n\n## Next\n\nAgain $\\had$, $\\had$.\n'
    expect(await marks(source)).toEqual([['video'], ['wiki'], [], ['wiki', 'video'], []])
  })

  it('is in a folded tag by itself, and a text for another notation does not take it', async () => {
    const source = 'A $\\had$.\n\n<Reveal>\n\n$\\units{l}$\n\n</Reveal>\n'
    expect(await marks(source)).toEqual([['wiki', 'video'], []])
    const only = '<Only notation="wiki">\n\n$\\had$\n\n</Only>\n\nand $\\had$\n'
    expect(await marks(only)).toEqual([['wiki', 'video'], ['video']])
  })
})
