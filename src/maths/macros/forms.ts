import { type Layer, shift } from '../layer.ts'
import { type Macro, macro, type Pen } from './macro.ts'

/**
 * Forms whose shape differs between notations: sums, products, updates. Substituting letters would not do, because
 * with the wiki's order of indices Wᵀδ becomes Wδ.
 */

const act = (pen: Pen, l: Layer, unit = '') => pen.call('act', l, unit)
const err = (pen: Pen, l: Layer, unit = '') => pen.call('err', l, unit)
const matrix = (pen: Pen, l: Layer) => pen.call('w', l, '', '')
const bias = (pen: Pen, l: Layer, unit = '') => pen.call('bias', l, unit)
const before = (l: Layer) => shift(l, -1)
const transposed = (tex: string) => `\\bigl(${tex}\\bigr)^{\\top}`

/** The index that runs over the units of the layer before; another one where the author's unit is i. */
const running = (j: string) => (j === 'i' ? 'k' : 'i')

/** One term of the sum: weight and activation, in the order of the notation. */
function terms(pen: Pen, l: Layer, j: string): string {
  const factors = [pen.call('w', l, j, running(j)), act(pen, before(l), running(j))]
  return (pen.notation === 'video' ? factors.reverse() : factors).join('\\,')
}

export const zsum: Macro = macro<[Layer, string]>({
  args: ['layer', 'unit'],
  course: (pen, l, j) => `\\sum_{${running(j)}\\ge 1} ${terms(pen, l, j)} + ${bias(pen, l, j)}`,
  theta: (pen, l, j) => `\\sum_{${running(j)}\\ge 0} ${terms(pen, l, j)}`,
  wiki: (pen, l, j) => `\\sum_{${pen.unit(running(j))}\\ge 1} ${terms(pen, l, j)} + ${bias(pen, l, j)}`,
  // The lecture has no biases; the networks of the course have, so that the bias is added, as an extension.
  video: (pen, l, j) => `\\sum_{${running(j)}} ${terms(pen, l, j)} + ${bias(pen, l, j)}`,
})

/** What \zsum assumes of the bias unit, to stand behind it: a₀ = 1 where the bias is a weight, else nothing. */
export const biasunit: Macro = macro<[Layer]>({
  args: ['layer'],
  course: () => '',
  theta: (pen, l) => `,\\quad ${act(pen, before(l), '0')} = 1`,
  wiki: () => '',
  video: () => '',
})

export const fwd: Macro = macro<[Layer]>({
  args: ['layer'],
  extends: ['wiki'],
  course: (pen, l) => `${matrix(pen, l)}\\,${act(pen, before(l))} + ${bias(pen, l)}`,
  theta: (pen, l) => `${matrix(pen, l)}\\,${act(pen, before(l))}`,
  wiki: (pen, l) => `${transposed(matrix(pen, l))}\\,${act(pen, before(l))} + ${bias(pen, l)}`,
  video: (pen, l) => `${act(pen, before(l))}\\,${matrix(pen, l)}`,
})

export const back: Macro = macro<[Layer]>({
  args: ['layer'],
  extends: ['wiki', 'video'],
  course: (pen, l) => `${transposed(matrix(pen, shift(l, 1)))}\\,${err(pen, shift(l, 1))}`,
  theta: (pen, l) => {
    const next = shift(l, 1)
    const layer = pen.weights(next)
    // Columns from 1 on: column 0 holds the biases, and nothing flows back through them.
    const columns = pen.mark('ink', pen.words.weightsWithoutBias, { layer }, `\\Theta_{i\\ge 1}^{(${layer})}`)
    return `${transposed(columns)}\\,${err(pen, next)}`
  },
  wiki: (pen, l) => `${matrix(pen, shift(l, 1))}\\,${err(pen, shift(l, 1))}`,
  video: (pen, l) => `${err(pen, shift(l, 1))}\\,${transposed(matrix(pen, shift(l, 1)))}`,
})

export const outerp: Macro = macro<[Layer]>({
  args: ['layer'],
  extends: ['wiki', 'video'],
  course: (pen, l) => `${err(pen, l)}\\,${transposed(act(pen, before(l)))}`,
  theta: (pen, l) => `${err(pen, l)}\\,${transposed(act(pen, before(l)))}`,
  wiki: (pen, l) => `${act(pen, before(l))}\\,${transposed(err(pen, l))}`,
  video: (pen, l) => `${act(pen, before(l))}^{\\top}\\,${err(pen, l)}`,
})

const slope = (pen: Pen, of: string, w: string) =>
  pen.mark('backward', '', {}, `\\frac{\\partial ${of}}{\\partial ${w}}`)

/** The derivative of the squared error by a weight or anything else: its letter is that of \sqloss. */
export const grad: Macro = macro<[string]>({
  args: ['tex'],
  extends: ['theta'],
  course: (pen, w) => slope(pen, 'E', w),
  theta: (pen, w) => slope(pen, 'E', w),
  wiki: (pen, w) => slope(pen, 'E', w),
  video: (pen, w) => slope(pen, 'E', w),
})

export const step: Macro = macro<[string]>({
  args: ['tex'],
  extends: ['theta'],
  course: (pen, w) => `\\Delta ${w} = -${pen.call('lr')}\\,${slope(pen, 'E', w)}`,
  // Δ is taken in that notation: it is the accumulator.
  theta: (pen, w) => `${w} \\mathrel{:=} ${w} - ${pen.call('lr')}\\,${slope(pen, 'E', w)}`,
  wiki: (pen, w) => `\\Delta ${w} = -${pen.call('lr')}\\,${slope(pen, 'E', w)}`,
  video: (pen, w) =>
    `\\Delta ${w} = ${pen.call('lr')}\\,(${pen.call('target', '')} - ${pen.call('out', '')})\\,${slope(pen, 'y', w)}`,
})
