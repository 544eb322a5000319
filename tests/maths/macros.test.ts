import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { maths } from '#i18n/en/maths.ts'
import { expand } from '#maths/expand.ts'
import { macros } from '#maths/macros/table.ts'
import { type Notation, notations } from '#maths/notation.ts'
import { Reader } from '#maths/reader.ts'
import { typeset } from '#maths/typeset.ts'

const where = { file: 'lesson.mdx', line: 1 }
const options = { where, words: maths.words }

/** The TeX without colours, words and needless braces, as one would write it by hand. */
function plain(tex: string): string {
  return unmarked(tex)
    .replace(/(\\Delta |\\partial |^|= |- |:=} )\{((?:[^{}]|\{[^{}]*\})*)\}(?![\^_])/g, '$1$2')
    .replace(/(?<=\d)\{\}(?=\d)/g, '')
    .replace(/([_^])\{([a-zA-Z0-9])\}/g, '$1$2')
}

function unmarked(tex: string): string {
  const reader = new Reader(tex)
  let result = ''
  while (!reader.done) {
    const piece = reader.next()
    if (piece !== '\\marked') result += piece
    else {
      const [, , body] = [reader.argument(), reader.argument(), reader.argument()]
      result += unmarked(body!)
    }
  }
  return result
}

/** Source; then course, Θ, wiki, video. A leading "e " marks what goes beyond the notation's source. */
const table: [string, string, string, string, string][] = [
  ['\\w{l}{j}{i}', 'w_{ji}^{(l)}', '\\Theta_{ji}^{(l-1)}', 'w_{ij}^k', 'W^l_{ij}'],
  ['\\w{2}{3}{1}', 'w_{31}^{(2)}', '\\Theta_{31}^{(2)}', 'w_{13}^2', 'W^2_1'],
  ['\\w{1}{3}{1}', 'w_{31}^{(1)}', '\\Theta_{31}^{(1)}', 'w_{13}^1', 'W^1_{13}'],
  ['\\w{1}{12}{3}', 'w_{12,3}^{(1)}', '\\Theta_{12,3}^{(1)}', 'w_{3,12}^1', 'W^1_{3,12}'],
  ['\\w{l+1}{k}{j}', 'w_{kj}^{(l+1)}', '\\Theta_{kj}^{(l)}', 'w_{jl}^{k+1}', 'W^2_j'],
  ['\\w{L}{k}{j}', 'w_{kj}^{(L)}', '\\Theta_{kj}^{(L-1)}', 'w_{jl}^m', 'W^2_j'],
  ['\\w{l}{}{}', 'W^{(l)}', '\\Theta^{(l-1)}', 'W^k', 'W^l'],
  ['\\w{3}{1}{2}', 'w_{12}^{(3)}', '\\Theta_{12}^{(3)}', 'w_{21}^3', 'e W^3_{21}'],
  ['\\bias{l}{j}', 'b_j^{(l)}', '\\Theta_{j0}^{(l-1)}', 'b_j^k', 'e b^l_j'],
  ['\\bias{2}{1}', 'b_1^{(2)}', '\\Theta_{10}^{(2)}', 'b_1^2', 'e b^2'],
  ['\\z{l}{j}', 'z_j^{(l)}', 'z_j^{(l)}', 'a_j^k', "h'_j"],
  ['\\z{1}{2}', 'z_2^{(1)}', 'z_2^{(2)}', 'a_2^1', "h'_2"],
  ['\\z{L}{k}', 'z_k^{(L)}', 'z_k^{(L)}', 'a_l^m', "e y'"],
  ['\\act{l}{j}', 'a_j^{(l)}', 'a_j^{(l)}', 'o_j^k', 'h_j'],
  ['\\act{l-1}{i}', 'a_i^{(l-1)}', 'a_i^{(l-1)}', 'o_i^{k-1}', 'x_i'],
  ['\\act{0}{1}', 'a_1^{(0)}', 'a_1^{(1)}', 'o_1^0', 'x_1'],
  ['\\act{L}{1}', 'a_1^{(L)}', 'a_1^{(L)}', '\\hat{y}_1', 'y'],
  ['\\err{l}{j}', '\\delta_j^{(l)}', '\\delta_j^{(l)}', '\\delta_j^k', "\\frac{\\partial E}{\\partial h'_j}"],
  ['\\err{1}{2}', '\\delta_2^{(1)}', '\\delta_2^{(2)}', '\\delta_2^1', "\\frac{\\partial E}{\\partial h'_2}"],
  ['\\inp{i}', 'x_i', 'x_i', 'x_i', 'x_i'],
  ['\\out{k}', 'a_k^{(L)}', 'a_k^{(L)}', '\\hat{y}_l', 'y'],
  ['\\target{k}', 't_k', 'y_k', 'y_l', 'd'],
  ['\\act{2=L}{1}', 'a_1^{(2)}', 'a_1^{(3)}', '\\hat{y}_1', 'y'],
  ['\\g{2=L}', 'g', 'g', 'g_o', '\\Phi'],
  ['\\gp{2=L}', "g'", "g'", "g'_o", "\\Phi'"],
  ['\\outz{k}', 'z_k', 'z_k', 'a_l', "e y'_k"],
  ['\\outact{k}', 'a_k', 'a_k', '\\hat{y}_l', 'e y_k'],
  ['\\outact{}', 'a', 'a', '\\hat{y}', 'y'],
  ['\\outtarget{k}', 't_k', 'y_k', 'y_l', 'e d_k'],
  ['\\outtarget{}', 't', 'y', 'y', 'd'],
  ['\\outdelta{k}', '\\delta_k', '\\delta_k', '\\delta_l', "e \\frac{\\partial E}{\\partial y'_k}"],
  ['\\outgap{}', 'a - t', 'a - y', '\\hat{y} - y', '-(d - y)'],
  ['\\outerr{L}{k}', '(a_k^{(L)} - t_k)', '(a_k^{(L)} - y_k)', '(\\hat{y}_l - y_l)', '-(d - y)'],
  ['\\outerr{2=L}{1}', '(a_1^{(2)} - t_1)', '(a_1^{(3)} - y_1)', '(\\hat{y}_1 - y_1)', '-(d - y)'],
  ['\\outerrsq{L}{k}', '(a_k^{(L)} - t_k)^2', '(a_k^{(L)} - y_k)^2', '(\\hat{y}_l - y_l)^2', '(d - y)^2'],
  ['\\loss', 'E', 'J(\\Theta)', 'E', 'E'],
  ['\\lossof{n}', 'E_n', 'e J^{(t)}', 'E_d', 'e E_n'],
  ['\\sqloss', 'E', 'e E', 'E', 'E'],
  ['\\sqlossof{n}', 'E_n', 'e E^{(t)}', 'E_d', 'e E_n'],
  [
    '\\avg',
    '\\mathop{\\frac{1}{N}\\sum_n}\\nolimits',
    '\\mathop{\\frac{1}{m}\\sum_t}\\nolimits',
    '\\mathop{\\frac{1}{N}\\sum_d}\\nolimits',
    'e \\mathop{\\frac{1}{N}\\sum_n}\\nolimits',
  ],
  [
    '\\zsum{l}{j}',
    '\\sum_{i\\ge 1} w_{ji}^{(l)}\\,a_i^{(l-1)} + b_j^{(l)}',
    '\\sum_{i\\ge 0} \\Theta_{ji}^{(l-1)}\\,a_i^{(l-1)}',
    '\\sum_{i\\ge 1} w_{ij}^k\\,o_i^{k-1} + b_j^k',
    'e \\sum_i x_i\\,W^l_{ij} + b^l_j',
  ],
  ['\\biasunit{l}', '', ',\\quad a_0^{(l-1)} = 1', '', ''],
  ['\\units{l}', 'n_l', 's_l', 'r_k', 'e n_l'],
  ['\\units{1}', 'n_1', 's_2', 'r_1', 'e n_1'],
  ['\\lr', '\\alpha', '\\alpha', '\\alpha', '\\alpha'],
  ['\\g{l}', 'g', 'g', 'g', '\\Phi'],
  ['\\g{L}', 'g', 'g', 'g_o', '\\Phi'],
  ['\\gp{l}', "g'", "g'", "g'", "\\Phi'"],
  ['\\gp{L}', "g'", "g'", "g'_o", "\\Phi'"],
  ['\\had', '\\mathbin{\\odot}', '\\mathbin{{.}{*}}', 'e \\mathbin{\\odot}', 'e \\mathbin{\\odot}'],
  [
    '\\fwd{l}',
    'W^{(l)}\\,a^{(l-1)} + b^{(l)}',
    '\\Theta^{(l-1)}\\,a^{(l-1)}',
    'e \\bigl(W^k\\bigr)^{\\top}\\,o^{k-1} + b^k',
    'x\\,W^l',
  ],
  [
    '\\fwd{2}',
    'W^{(2)}\\,a^{(1)} + b^{(2)}',
    '\\Theta^{(2)}\\,a^{(2)}',
    'e \\bigl(W^2\\bigr)^{\\top}\\,o^1 + b^2',
    'h\\,W^2',
  ],
  [
    '\\back{l}',
    '\\bigl(W^{(l+1)}\\bigr)^{\\top}\\,\\delta^{(l+1)}',
    '\\bigl(\\Theta_{i\\ge 1}^{(l)}\\bigr)^{\\top}\\,\\delta^{(l+1)}',
    'e W^{k+1}\\,\\delta^{k+1}',
    "e \\frac{\\partial E}{\\partial y'}\\,\\bigl(W^2\\bigr)^{\\top}",
  ],
  [
    '\\outerp{l}',
    '\\delta^{(l)}\\,\\bigl(a^{(l-1)}\\bigr)^{\\top}',
    '\\delta^{(l)}\\,\\bigl(a^{(l-1)}\\bigr)^{\\top}',
    'e o^{k-1}\\,\\bigl(\\delta^k\\bigr)^{\\top}',
    "e x^{\\top}\\,\\frac{\\partial E}{\\partial h'}",
  ],
  [
    '\\grad{\\w{l}{j}{i}}',
    '\\frac{\\partial E}{\\partial w_{ji}^{(l)}}',
    'e \\frac{\\partial E}{\\partial \\Theta_{ji}^{(l-1)}}',
    '\\frac{\\partial E}{\\partial w_{ij}^k}',
    '\\frac{\\partial E}{\\partial W^l_{ij}}',
  ],
  [
    '\\step{\\w{l}{}{}}',
    '\\Delta W^{(l)} = -\\alpha\\,\\frac{\\partial E}{\\partial W^{(l)}}',
    'e \\Theta^{(l-1)} \\mathrel{:=} \\Theta^{(l-1)} - \\alpha\\,\\frac{\\partial E}{\\partial \\Theta^{(l-1)}}',
    '\\Delta W^k = -\\alpha\\,\\frac{\\partial E}{\\partial W^k}',
    '\\Delta W^l = \\alpha\\,(d - y)\\,\\frac{\\partial y}{\\partial W^l}',
  ],
  ['\\ix{k}', 'k', 'k', 'l', 'k'],
  ['\\ix{n}', 'n', 't', 'd', 'n'],
  ['\\layer{l-1}', 'l-1', 'l-1', 'k-1', 'l-1'],
  ['\\layer{2}', '2', '3', '2', '2'],
  ['\\zrows{l}', 'Z^{(l)}', 'e Z^{(l)}', 'e A^k', "e H'"],
  ['\\zrows{2}', 'Z^{(2)}', 'e Z^{(3)}', 'e A^2', "e Y'"],
  ['\\actrows{l-1}', 'A^{(l-1)}', 'e A^{(l-1)}', 'e O^{k-1}', 'e X'],
  ['\\actrows{0}', 'A^{(0)}', 'e A^{(1)}', 'e O^0', 'e X'],
  ['\\actrows{3}', 'A^{(3)}', 'e A^{(4)}', 'e O^3', 'e H^3'],
  ['\\errrows{l}', '\\Delta^{(l)}', 'e \\boldsymbol{\\delta}^{(l)}', 'e \\Delta^k', "e \\Delta_{H'}"],
  ['\\targetrows', 'T', 'e Y', 'e Y', 'e D'],
  ['\\pairs', 'N', 'm', 'N', 'e N'],
  [
    '\\fwdrows{l}',
    'A^{(l-1)}\\,\\bigl(W^{(l)}\\bigr)^{\\top} + b^{(l)}',
    'e A^{(l-1)}\\,\\bigl(\\Theta^{(l-1)}\\bigr)^{\\top}',
    'e O^{k-1}\\,W^k + b^k',
    'e X\\,W^l',
  ],
  [
    '\\backrows{l}',
    '\\Delta^{(l+1)}\\,W^{(l+1)}',
    'e \\boldsymbol{\\delta}^{(l+1)}\\,\\Theta_{i\\ge 1}^{(l)}',
    'e \\Delta^{k+1}\\,\\bigl(W^{k+1}\\bigr)^{\\top}',
    "e \\Delta_{Y'}\\,\\bigl(W^2\\bigr)^{\\top}",
  ],
  [
    '\\outerrows{l}',
    '\\frac{1}{N}\\,\\bigl(\\Delta^{(l)}\\bigr)^{\\top}\\,A^{(l-1)}',
    'e \\frac{1}{m}\\,\\bigl(\\boldsymbol{\\delta}^{(l)}\\bigr)^{\\top}\\,A^{(l-1)}',
    'e \\frac{1}{N}\\,\\bigl(O^{k-1}\\bigr)^{\\top}\\,\\Delta^k',
    "e \\frac{1}{N}\\,X^{\\top}\\,\\Delta_{H'}",
  ],
  ['\\sumunits{k}{l+1}', '\\sum_{k=1}^{n_{l+1}}', '\\sum_{k=1}^{s_{l+1}}', '\\sum_{l=1}^{r_{k+1}}', ''],
]

describe('one letter for the loss', () => {
  it.each(notations)('of a squared error, its derivatives and its updates, in the notation %s', notation => {
    const all = ['\\sqloss', '\\sqlossof{n}', '\\grad{\\z{l}{j}}', '\\step{\\bias{l}{j}}']
    const letters = all.flatMap(source => plain(expand(source, notation, options).tex).match(/[EJ]/g) ?? [])
    expect(new Set(letters)).toEqual(new Set(['E']))
  })

  it.each(globSync(['content/*/{lessons,glossary}/*.mdx', 'exercises/*/instructions*.mdx']))(
    'in %s',
    file => {
      const text = readFileSync(file, 'utf8')
      const ofSquares = /\\(sqloss|sqlossof|grad|step)\b/.exec(text)?.[0]
      const ofOthers = /\\(loss|lossof)\b/.exec(text)?.[0]
      expect(ofSquares && ofOthers && `${ofSquares} and ${ofOthers}`).toBeUndefined()
    },
  )
})

describe('every macro in every notation', () => {
  for (const [source, ...expected] of table) {
    it(source, () => {
      const got = notations.map(notation => {
        const { tex, extended } = expand(source, notation, options)
        expect(() => typeset(tex || '{}', { display: true, where })).not.toThrow()
        return (extended ? 'e ' : '') + plain(tex)
      })
      expect(got).toEqual(expected)
    })
  }

  it('has all of them in the table', () => {
    const shown = new Set(table.map(([source]) => /^\\([a-z]+)/.exec(source)![1]))
    expect(Object.keys(macros).filter(name => !shown.has(name))).toEqual([])
  })
})

describe('macros within each other', () => {
  const course = (tex: string) => plain(expand(tex, 'course', options).tex)

  it('expands within groups, text and arguments', () => {
    expect(course('\\frac{\\z{l}{j}}{2}')).toBe('\\frac{z_j^{(l)}}{2}')
    expect(course('\\text{with $\\z{l}{j}$}')).toBe('\\text{with $z_j^{(l)}$}')
  })

  it('takes the branch of the notation', () => {
    const of = (notation: Notation) =>
      plain(expand('\\bynotation{1}{2}{\\z{l}{j}}{4}', notation, options).tex)
    expect(notations.map(of)).toEqual(['1', '2', 'a_j^k', '4'])
  })

  it('keeps the sum of a layer off the index that the author already uses', () => {
    expect(course('\\zsum{l}{i}')).toBe('\\sum_{k\\ge 1} w_{ik}^{(l)}\\,a_k^{(l-1)} + b_i^{(l)}')
  })

  it('colours what goes forward and what comes back', () => {
    const { tex } = expand('\\z{1}{1}\\err{1}{1}\\forward{x}\\backward{u}', 'course', options)
    expect(tex.match(/\\marked\{(\w*)\}/g)).toEqual([
      '\\marked{fw}',
      '\\marked{bw}',
      '\\marked{fw}',
      '\\marked{bw}',
    ])
  })
})

describe('what is refused, with place, reason and way out', () => {
  const refused = (tex: string, more = {}) => {
    try {
      expand(tex, 'course', { ...options, ...more })
    } catch (error) {
      return (error as Error).message.replace(/\n[\s\S]*/, '')
    }
    return 'accepted'
  }

  it('names argument and grammar', () => {
    expect(refused('\\err{q}{j}')).toBe(
      'lesson.mdx:1: \\err: argument 1 is a layer, so an integer, l or L, or these ± a number (2=L for an output); got "q"',
    )
    expect(refused('\\w{l}{j}')).toMatch(/\\w expects 3 arguments; argument 3 is missing/)
    expect(refused('\\z{l}{l}')).toMatch(/"l" is a layer; a unit is i, j, k or a number/)
    expect(refused('\\w{l}{j}{}')).toMatch(/takes both units, or none/)
    expect(refused('\\w{0}{1}{1}')).toMatch(/layer 0 is the input and has none/)
    expect(refused('\\zsum{0}{1}')).toMatch(/layer 0|before the input/)
    expect(refused('\\bynotation{1}{2}')).toMatch(/four arguments.*wiki is missing/)
  })

  it('refuses bare letters of notations in core lessons only', () => {
    const core = { core: true }
    expect(refused('w x + b', core)).toMatch(/bare letter w .* write \\w\{l\}\{j\}\{i\}/)
    for (const letter of [
      'W',
      'z',
      'a',
      '\\delta',
      'E',
      'J',
      '\\Theta',
      'h',
      'o',
      'y',
      't',
      'd',
      '\\alpha',
      'g',
      '\\Phi',
      'k',
      'l',
      'L',
    ])
      expect(refused(`1 + ${letter}`, core), letter).toMatch(/bare letter/)
    expect(refused('w x + b')).toBe('accepted')
  })

  it('lets through what only looks like such a letter', () => {
    const core = { core: true }
    for (const tex of [
      '\\text{a bad day}',
      '\\mathrm{d}x',
      '\\asis{g}(x)',
      '\\bynotation{w}{y}{a}{h}',
      '\\begin{aligned}x&=1\\\\[2pt]x&=2\\end{aligned}',
      '\\beta\\ne\\gamma',
      '\\{1\\}',
      '\\operatorname*{argmax} x',
      '\\begin{array}{ll}1&2\\end{array}',
      '% all a comment\nx',
      '\\hspace{1pt}x',
      '\\w{l}{j}{i}^2',
    ])
      expect(refused(tex, core), tex).toBe('accepted')
  })
})
