import { type Layer, placeInVideo, shift } from '../layer.ts'
import { type Macro, macro, type Pen } from './macro.ts'

/**
 * A whole batch as matrices with a row for each pair. No notation's source has them all, so all but ours are
 * extensions; what a layer does to its rows follows from what it does to one vector, with the order turned.
 */

const EXTENDED = ['theta', 'wiki', 'video'] as const
const before = (l: Layer) => shift(l, -1)
const after = (l: Layer) => shift(l, 1)
const transposed = (tex: string) => `\\bigl(${tex}\\bigr)^{\\top}`
const weights = (pen: Pen, l: Layer) => pen.call('w', l, '', '')

/** The capital of the video's letter for a layer: its vectors are rows already, and many of them make a matrix. */
function capital(pen: Pen, layer: Layer, prime: '' | "'"): string {
  const place = placeInVideo(layer)
  if (place === 'input') return 'X'
  if (place === 'hidden') return `H${prime}`
  if (place === 'output') return `Y${prime}`
  return prime ? `{H'}^{${pen.units(layer)}}` : `H^{${pen.units(layer)}}`
}

/** One of the matrices of a layer, with its words. */
function rows(
  colour: 'forward' | 'backward',
  says: 'preActivationRows' | 'activationRows' | 'errorRows',
  letters: { course: string; theta: string; wiki: string },
  video: (pen: Pen, layer: Layer) => string,
): Macro {
  const spoken = (pen: Pen, l: Layer, tex: string) =>
    pen.mark(colour, pen.words[says], { layer: pen.units(l) }, tex)
  return macro<[Layer]>({
    args: ['layer'],
    extends: [...EXTENDED],
    course: (pen, l) => spoken(pen, l, `${letters.course}^{(${pen.units(l)})}`),
    theta: (pen, l) => spoken(pen, l, `${letters.theta}^{(${pen.units(l)})}`),
    wiki: (pen, l) => spoken(pen, l, `${letters.wiki}^{${pen.units(l)}}`),
    video: (pen, l) => spoken(pen, l, video(pen, l)),
  })
}

export const zrows: Macro = rows(
  'forward',
  'preActivationRows',
  { course: 'Z', theta: 'Z', wiki: 'A' },
  (pen, l) => capital(pen, l, "'"),
)

export const actrows: Macro = rows(
  'forward',
  'activationRows',
  { course: 'A', theta: 'A', wiki: 'O' },
  (pen, l) => capital(pen, l, ''),
)

/** Θ's capital Δ is the running total of the gradients, so there the matrix is a bold small letter. */
export const errrows: Macro = rows(
  'backward',
  'errorRows',
  { course: '\\Delta', theta: '\\boldsymbol{\\delta}', wiki: '\\Delta' },
  (pen, l) => `\\Delta_{${capital(pen, l, "'")}}`,
)

const wanted = (pen: Pen, letter: string) => pen.mark('ink', pen.words.targetRows, {}, letter)

export const targetrows: Macro = macro<[]>({
  args: [],
  extends: [...EXTENDED],
  course: pen => wanted(pen, 'T'),
  theta: pen => wanted(pen, 'Y'),
  wiki: pen => wanted(pen, 'Y'),
  video: pen => wanted(pen, 'D'),
})

const count = (pen: Pen, letter: string) => pen.mark('ink', pen.words.pairs, {}, letter)

/** How many pairs a batch has. */
export const pairs: Macro = macro<[]>({
  args: [],
  extends: ['video'],
  course: pen => count(pen, 'N'),
  theta: pen => count(pen, 'm'),
  wiki: pen => count(pen, 'N'),
  video: pen => count(pen, 'N'),
})

/** The biases are added to every row; in Θ they are the weights of a column of ones. */
export const fwdrows: Macro = macro<[Layer]>({
  args: ['layer'],
  extends: [...EXTENDED],
  course: (pen, l) =>
    `${pen.call('actrows', before(l))}\\,${transposed(weights(pen, l))} + ${pen.call('bias', l, '')}`,
  theta: (pen, l) => `${pen.call('actrows', before(l))}\\,${transposed(weights(pen, l))}`,
  wiki: (pen, l) => `${pen.call('actrows', before(l))}\\,${weights(pen, l)} + ${pen.call('bias', l, '')}`,
  video: (pen, l) => `${pen.call('actrows', before(l))}\\,${weights(pen, l)}`,
})

export const backrows: Macro = macro<[Layer]>({
  args: ['layer'],
  extends: [...EXTENDED],
  course: (pen, l) => `${pen.call('errrows', after(l))}\\,${weights(pen, after(l))}`,
  theta: (pen, l) => {
    const layer = pen.weights(after(l))
    const columns = pen.mark('ink', pen.words.weightsWithoutBias, { layer }, `\\Theta_{i\\ge 1}^{(${layer})}`)
    return `${pen.call('errrows', after(l))}\\,${columns}`
  },
  wiki: (pen, l) => `${pen.call('errrows', after(l))}\\,${transposed(weights(pen, after(l)))}`,
  video: (pen, l) => `${pen.call('errrows', after(l))}\\,${transposed(weights(pen, after(l)))}`,
})

const mean = (pen: Pen, product: string) => `\\frac{1}{${pen.call('pairs')}}\\,${product}`

export const outerrows: Macro = macro<[Layer]>({
  args: ['layer'],
  extends: [...EXTENDED],
  course: (pen, l) => mean(pen, `${transposed(pen.call('errrows', l))}\\,${pen.call('actrows', before(l))}`),
  theta: (pen, l) => mean(pen, `${transposed(pen.call('errrows', l))}\\,${pen.call('actrows', before(l))}`),
  wiki: (pen, l) => mean(pen, `${transposed(pen.call('actrows', before(l)))}\\,${pen.call('errrows', l)}`),
  video: (pen, l) => mean(pen, `${pen.call('actrows', before(l))}^{\\top}\\,${pen.call('errrows', l)}`),
})
