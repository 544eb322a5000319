import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tex as equations } from '#figures/flow/equations.ts'
import { maths } from '#i18n/en/maths.ts'
import { expand } from '#maths/expand.ts'
import { type Notation, notations } from '#maths/notation.ts'
import { Reader } from '#maths/reader.ts'

/**
 * The letters of each notation, from its source: what a letter means there. A letter of another notation has no place in
 * its formulas. (A prime, a hat and the place of an index are looked at below.)
 */
const letters: Record<Notation, string[]> = {
  // w and W weights, b biases, z, a, δ, x inputs, t targets, E loss, α rate, g bend, n units of a layer, N pairs.
  course: ['w', 'W', 'b', 'z', 'a', '\\delta', 'x', 't', 'E', '\\alpha', 'g', 'n', 'N', '\\Delta'],
  // Biases are weights, y is the target, J a cross-entropy (E any other loss, an extension), m pairs, s units.
  theta: ['\\Theta', 'z', 'a', '\\delta', 'x', 'y', 'J', 'E', '\\alpha', 'g', 's', 'm'],
  // a is the pre-activation, o the activation, y the target and, with a hat, the output.
  wiki: ['w', 'W', 'b', 'a', 'o', '\\delta', 'x', 'y', 'E', '\\alpha', 'g', 'r', 'N', '\\Delta'],
  // h′ and h, y the output, d the target; no letter for the error term. b and n are extensions.
  video: ['W', 'x', 'h', 'y', 'd', 'E', '\\alpha', '\\Phi', '\\Delta', 'b', 'n', 'N'],
}

/** Letters whose meaning is a notation's. Others (u and v of the chain rule, r and s as plain numbers) are free. */
const meaningful = [
  'w',
  'W',
  '\\Theta',
  'b',
  'z',
  'a',
  'o',
  'h',
  '\\delta',
  'y',
  't',
  'd',
  'E',
  'J',
  '\\alpha',
  'g',
  '\\Phi',
]

/** What is no letter of a notation: words, `\asis`, environments, and the marks of the typesetter. */
const silent = new Set(['\\text', '\\asis', '\\begin', '\\end', '\\mathrm', '\\hspace', '\\slot', '\\tag'])

interface Piece {
  letter: string
  /** What follows it: `_…` and `^…`, or a prime. */
  below: string
  above: string
  hat: boolean
}

/** The letters of a formula with their indices; those within indices are left out. */
function piecesOf(tex: string): Piece[] {
  const reader = new Reader(tex)
  const found: Piece[] = []
  let hat = false
  const index = () => reader.argument() ?? ''
  while (!reader.done) {
    const piece = reader.next()
    if (silent.has(piece)) {
      // A slot has four arguments, all numbers.
      for (let i = 0; i < (piece === '\\slot' ? 4 : 1); i++) reader.argument()
    } else if (piece === '\\marked') {
      reader.argument()
      reader.argument()
      found.push(...piecesOf(`${reader.argument()} `))
    } else if (piece === '\\hat') {
      hat = true
    } else if (piece === '_' || piece === '^') {
      const last = found.at(-1)
      const text = index()
      if (last && piece === '_') last.below ||= text
      else if (last) last.above ||= text
    } else if (/^(?:[a-zA-Z]|\\[a-zA-Z]+)$/.test(piece)) {
      found.push({ letter: piece, below: '', above: '', hat })
      hat = false
    }
  }
  return found
}

const files = globSync([
  'content/en/lessons/*/*.mdx',
  'content/en/glossary/*.mdx',
  'exercises/*/instructions.mdx',
  'exercises/*/{hints,mistakes}.md',
])
/** Lessons and exercises whose letters are their own: a unit by itself has z and a in every notation, and says so. */
const ownLetters =
  /lessons\/chain-rule|exercises\/(?:two-paths|compose-derivatives|activation-derivatives|forward-231)/

const formulas = [
  ...files
    .filter(file => !ownLetters.test(file))
    .flatMap(file => {
      const text = readFileSync(file, 'utf8')
        .replace(/^```[\s\S]*?^```/gm, '')
        .replace(/`[^`\n]*`/g, '')
      return [...text.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)].map(([, block, inline]) => ({
        file,
        tex: withoutNumbers(block ?? inline!),
      }))
    }),
  ...Object.values(equations).map(tex => ({ file: 'src/figures/flow/equations.ts', tex })),
]

/** Numbers of a lesson have no letters. */
function withoutNumbers(tex: string): string {
  return tex.replace(/\\\\\[\w+\]/g, '\\\\').replace(/\\valp?(?:\[\d+\])?\{[^}]*\}/g, '1')
}

/** `\asis` marks letters that are no notation's, and `\ix` an index by itself; both are gone when a formula is expanded. */
const withoutAsIs = (tex: string) => tex.replace(/\\(?:asis|ix|layer)\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}')

const inNotation = (notation: Notation) =>
  formulas.map(({ file, tex }) => ({
    file,
    source: tex,
    ...expand(withoutAsIs(tex), notation, { where: { file, line: 1 }, words: maths.words }),
  }))

test('there are formulas to look at, many of them', () => {
  expect(formulas.length).toBeGreaterThan(250)
})

describe.each(notations)('every formula of the course, in the notation %s', notation => {
  const all = inNotation(notation)

  test('has no letter of another notation', () => {
    const foreign = meaningful.filter(letter => !letters[notation].includes(letter))
    const wrong = all.flatMap(({ file, source, tex }) =>
      piecesOf(tex)
        .filter(({ letter }) => foreign.includes(letter))
        .map(({ letter }) => `${file}: ${letter} in ${source}`),
    )
    expect(wrong).toEqual([])
  })

  test('counts layers as its source does', () => {
    const quantities = all.flatMap(({ file, source, tex }) =>
      piecesOf(tex)
        .filter(
          ({ letter, above }) =>
            ['w', '\\Theta', 'b', 'z', 'a', 'o', '\\delta'].includes(letter) && above !== '',
        )
        .map(piece => ({ ...piece, from: `${file}: ${source}` })),
    )
    // Course and Θ have the layer in brackets; the wiki has it bare, by the letters k and m; the video by its number.
    const right = {
      course: /^\(.+\)$|^\\top$|^2$/,
      theta: /^\(.+\)$|^\\top$|^2$/,
      wiki: /^(?:[km](?:[+-]\d)?|\d)$|^\\top$/,
      video: /^(?:l(?:[+-]\d)?|L(?:[+-]\d)?|\d|\\top)$/,
    }[notation]
    expect(quantities.filter(({ above }) => !right.test(above.trim()))).toEqual([])
  })
})

test('in the wiki notation the output is ŷ and bends by g_o, numbered or not', () => {
  const outputs = inNotation('wiki').filter(({ source }) =>
    /\\(?:out|outerr)\b|\\(?:act|gp?)\{(?:L|\d=L)\}/.test(source),
  )
  expect(outputs.length).toBeGreaterThan(15)
  for (const { source, tex } of outputs) {
    const pieces = piecesOf(tex)
    const own = pieces.some(
      ({ letter, hat, below }) => (letter === 'y' && hat) || (letter === 'g' && /o/.test(below)),
    )
    expect([source, own]).toEqual([source, true])
  }
})

test('in the lesson of two layers, layer 2 is written as the output wherever the wiki has a letter of its own for it', () => {
  const text = globSync('content/en/lessons/worked-example/*.mdx')
    .map(file => readFileSync(file, 'utf8'))
    .join('')
  expect(text.match(/\\(?:act|gp?)\{2\}/g)).toBeNull()
})

test('the video notation adds the bias, as an extension, and has a gradient for the weights into the output', () => {
  const all = inNotation('video')
  const sums = all.filter(({ source }) => source.includes('\\zsum'))
  expect(sums.length).toBeGreaterThan(4)
  for (const { tex, extended } of sums) {
    expect(piecesOf(tex).some(({ letter }) => letter === 'b')).toBe(true)
    expect(extended).toBe(true)
  }
  const lesson4 = all.filter(({ file }) => file.includes('delta-equations/index'))
  expect(lesson4.some(({ source }) => source.includes('\\grad{\\w{2}{1}{j}}'))).toBe(true)
})

test('the video notation writes target minus output, as its lecture does', () => {
  const errors = inNotation('video').filter(({ source }) => /\\outerr(?:sq)?(?![a-z])/.test(source))
  expect(errors.length).toBeGreaterThan(8)
  for (const { tex } of errors) {
    const bare = tex.replace(/\\marked\{\w*\}\{(?:[^{}]|\{[^{}]*\})*\}|[{}\s]/g, '')
    expect(bare).toContain('(d-y)')
    expect(bare).not.toMatch(/y-d/)
  }
})
