import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What in a style sheet has a left and a right side, so that it would not turn with the language. */
function sided(file: string, css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
  return [...plain.matchAll(/(?<=[{;]\s*)([\w-]+):\s*([^;{}]+);/g)].flatMap(
    ({ 1: name, 2: value, index }) => {
      const sides = /^(padding|margin|inset|border-(width|style|color))$/.test(name!) ? partsOf(value!) : []
      const isSided =
        /^(left|right|(margin|padding|border|scroll-\w+)-(left|right)\b.*)$/.test(name!) ||
        (/^(text-align|float|clear)$/.test(name!) && /^(left|right)\b/.test(value!)) ||
        (sides.length === 4 && sides[1] !== sides[3])
      return isSided ? [`${file}:${plain.slice(0, index).split('\n').length}: ${name}: ${value}`] : []
    },
  )
}

/** The parts of a value; a function with its arguments is one. */
const partsOf = (value: string) => value.match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? []

// Code runs from left to right in every language: its boxes say so beside these.
const code = /src\/(editor\/editor|screens\/exercise\/exercise)\.css/
const files = globSync('src/**/*.{css,astro}').filter(file => !code.test(file))

test('no style has a left and a right side: all turn with the direction of the language', () => {
  expect(files.length).toBeGreaterThan(10)
  const styles = files.map(file => {
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.css')) return [file, text] as const
    return [
      file,
      [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n'),
    ] as const
  })
  expect(styles.flatMap(([file, css]) => sided(file, css))).toEqual([])
})

test('a side is noticed, and what is alike on both sides is not', () => {
  const found = sided(
    'x.css',
    `a { margin-left: 1px; }
     b { padding: 1px 2px 3px 4px; text-align: right; }
     c { padding: 1px calc(1px + 2px) 3px calc(1px + 2px); margin-inline-start: 1px; inset: auto 1rem 1rem; }`,
  )
  expect(found).toEqual([
    'x.css:1: margin-left: 1px',
    'x.css:2: padding: 1px 2px 3px 4px',
    'x.css:2: text-align: right',
  ])
})
