import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { highlight, tokensOf } from '#blocks/cell/highlight.ts'

const kinds = (code: string) =>
  [...tokensOf(code)].filter(([kind]) => kind !== 'plain').map(([kind, text]) => `${kind} ${text}`)

describe('colours of code', () => {
  test('keywords, numbers, texts and comments', () => {
    expect(kinds(`const a = [.5, 1e-3, 0xff, 1_000] // "half"\nreturn 'it\\'s' + null`)).toEqual([
      'keyword const',
      'number .5',
      'number 1e-3',
      'number 0xff',
      'number 1_000',
      'comment // "half"',
      'keyword return',
      "string 'it\\'s'",
      'number null',
    ])
  })

  test('insertions of a template are code, nested ones too', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is coloured
    expect(kinds('`a ${ f({ b: `c ${1}` }) } d` + 2')).toEqual([
      'string `a ${',
      'string `c ${',
      'number 1',
      'string }`',
      'string } d`',
      'number 2',
    ])
  })

  test('a slash divides after a value and begins a pattern elsewhere', () => {
    expect(kinds('const half = (a + b) / 2 / c[0] / d')).toEqual(['keyword const', 'number 2', 'number 0'])
    expect(kinds('f(/[/"]+/g, x)')).toEqual(['string /[/"]+/g'])
    expect(kinds('return /a/.test(b)')).toEqual(['keyword return', 'string /a/'])
  })

  test('a word after a dot is a name', () => {
    expect(kinds('map.delete(a.of)')).toEqual([])
    expect(kinds('[...of]')).toEqual(['keyword of'])
  })

  test('nothing is lost and nothing becomes markup, whatever the text', () => {
    const sources = globSync('src/engine/*.ts').map(file => readFileSync(file, 'utf8'))
    for (const code of [
      ...sources,
      '`',
      '`${',
      "'",
      '/*',
      '/',
      '}',
      '</span><script>',
      '`${`${`',
      '\\',
      '"\\',
      '`\\',
    ])
      expect([...tokensOf(code)].map(([, text]) => text).join('')).toBe(code)
    expect(highlight('"</span><script>"')).toBe(
      '<span class="s">&#34;&#60;/span&#62;&#60;script&#62;&#34;</span>',
    )
  })
})
