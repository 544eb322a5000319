import { backward, forward, type Matrix, type Network, numericGradient, type Vector } from '#engine'

/** One layer: its weights and biases, the activations that enter it, and its targets. Its units are sigmoid. */
export interface LayerExample {
  /** Units × activations that enter. */
  W: Matrix
  b: Vector
  a: Vector
  target: Vector
}

/** The three layers that can be shown. */
export type Kind = 'plain' | 'square' | 'symmetric'
export type Layers = Readonly<Record<Kind, LayerExample>>

/** What is looked for: the blame of the layer before, a column, or the gradient of the weights, shaped like them. */
export type Sought = 'blame' | 'gradient'

/** What can be put into a slot: weights, error terms, activations, each as it is or transposed. */
export const blockNames = ['W', 'Wt', 'delta', 'deltat', 'a', 'at'] as const
export type BlockName = (typeof blockNames)[number]

/** The two factors, either of which may be missing. */
export type Slots = readonly [BlockName | null, BlockName | null]

/** The factors of each right formula, in their order. */
export const rightSlots: Record<Sought, readonly [BlockName, BlockName]> = {
  blame: ['Wt', 'delta'],
  gradient: ['delta', 'at'],
}

const networkOf = ({ W, b }: LayerExample): Network => ({
  layers: [{ W, b, activation: 'sigmoid' }],
  loss: 'halfSquaredError',
})

export const transpose = (P: Matrix): Matrix => P[0].map((_, c) => P.map(row => row[c]))
const column = (v: Vector): Matrix => v.map(one => [one])

/** The numbers of every block. */
export function blocksOf(layer: LayerExample): Record<BlockName, Matrix> {
  const network = networkOf(layer)
  const { delta } = backward(network, forward(network, layer.a), layer.target)
  return {
    W: layer.W,
    Wt: transpose(layer.W),
    delta: column(delta[0]),
    deltat: [delta[0]],
    a: column(layer.a),
    at: [layer.a],
  }
}

/**
 * What nudging measures: how fast the loss grows with each activation that enters (a column), or with each weight.
 *
 * @returns a matrix of the shape that is looked for
 */
export function measured(layer: LayerExample, sought: Sought): Matrix {
  const { a, target } = layer
  const lossOf = (layer: LayerExample) => {
    const out = forward(networkOf(layer), layer.a).a[1]
    return out.reduce((sum, one, k) => sum + (one - target[k]) ** 2 / 2, 0)
  }
  if (sought === 'blame') return column(numericGradient((a: Vector) => lossOf({ ...layer, a }), a))
  return numericGradient((W: Matrix) => lossOf({ ...layer, W }), layer.W)
}

export type Shape = readonly [rows: number, columns: number]
export const shapeOf = (P: Matrix): Shape => [P.length, P[0].length]

/** The product of two matrices, or null where their inner sides differ. */
export function times(P: Matrix, Q: Matrix): Matrix | null {
  if (P[0].length !== Q.length) return null
  return P.map(row => Q[0].map((_, c) => row.reduce((sum, p, m) => sum + p * Q[m][c], 0)))
}

/**
 * How far two factors get: `empty` a slot is; `unfit` their inner sides differ; `shape` they make another shape than
 * wanted; `refused` the shape is right and the nudge's numbers are others; `right`; and `lucky`, where the numbers are
 * the nudge's for these weights, but not for all.
 */
export type Level = 'empty' | 'unfit' | 'shape' | 'refused' | 'lucky' | 'right'

/** All that is known about two factors. */
export interface Verdict {
  level: Level
  product: Matrix | null
  /** The nudge's numbers, once there is something of the same shape to hold against them. */
  nudge: Matrix | null
  wanted: Shape
}

/** Judges the factors in the slots. */
export function judge(layer: LayerExample, sought: Sought, slots: Slots): Verdict {
  const blocks = blocksOf(layer)
  const nudge = measured(layer, sought)
  const wanted = shapeOf(nudge)
  const [first, second] = slots
  if (!first || !second) return { level: 'empty', product: null, nudge: null, wanted }
  const product = times(blocks[first], blocks[second])
  if (!product) return { level: 'unfit', product, nudge: null, wanted }
  if (String(shapeOf(product)) !== String(wanted)) return { level: 'shape', product, nudge: null, wanted }
  const [one, other] = rightSlots[sought]
  const level = first === one && second === other ? 'right' : isNear(product, nudge) ? 'lucky' : 'refused'
  return { level, product, nudge, wanted }
}

/** Nudging measures to some nine digits; a wrong product of these layers is off in the first or second. */
const NEAR = 1e-6

export function isNear(P: Matrix, Q: Matrix): boolean {
  return P.every((row, r) => row.every((p, c) => Math.abs(p - Q[r][c]) <= NEAR))
}

/** Every pair of factors that gets as far as a level. */
export function allAt(level: Level, layer: LayerExample, sought: Sought): [BlockName, BlockName][] {
  return blockNames.flatMap(first =>
    blockNames.flatMap((second): [BlockName, BlockName][] =>
      judge(layer, sought, [first, second]).level === level ? [[first, second]] : [],
    ),
  )
}
