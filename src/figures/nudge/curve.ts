import { backward, forward, lossOf, type Network, value } from '#engine'

/** What can be nudged: a weight of the 2-3-1 network, or the input of a plain function. */
export type Subject = 'loss' | 'square' | 'sigmoid'

/** The network whose loss is drawn over one of its weights: 2-3-1, as its drawing has it. */
export interface Example {
  network: Network
  x: number[]
  target: number[]
}

/** The weights that can be chosen, by their paths in the worked example. */
export const weightPaths = [
  'W1.0.0',
  'W1.0.1',
  'W1.1.0',
  'W1.1.1',
  'W1.2.0',
  'W1.2.1',
  'W2.0',
  'W2.1',
  'W2.2',
]

export const nudges = [1, 0.5, 0.1, 0.01, 0.001]

export interface Curve {
  /** The function, and its slope as the engine computes it. */
  at(w: number): { E: number; slope: number }
  least: number
  most: number
  start: number
}

/** The place of a weight: its layer counted from 0, and the units that it leads to and from. */
export function placeOf(path: string): { layer: number; to: number; from: number } {
  const [name, first, second] = path.split('.')
  if (name === 'W2') return { layer: 1, to: 0, from: Number(first) }
  return { layer: 0, to: Number(first), from: Number(second) }
}

/** The loss over one weight, all others held still. */
export function lossCurve({ network, x, target }: Example, path: string): Curve {
  const { layer, to, from } = placeOf(path)
  return {
    least: -6,
    most: 6,
    start: -1.5,
    at(w) {
      const changed = structuredClone(network)
      changed.layers[layer].W[to][from] = w
      const { dW } = backward(changed, forward(changed, x), target)
      return { E: lossOf(changed, x, target), slope: dW[layer][to][from] }
    },
  }
}

/** The curve of a plain function. */
export function plainCurve(subject: Exclude<Subject, 'loss'>): Curve {
  return {
    least: subject === 'square' ? -3 : -6,
    most: subject === 'square' ? 3 : 6,
    start: subject === 'square' ? 1.5 : -1,
    at(w) {
      const input = value(w)
      const result = subject === 'square' ? input.mul(input) : input.sigmoid()
      result.backward()
      return { E: result.data, slope: input.grad }
    },
  }
}

export interface Nudged {
  w: number
  h: number
  E: number
  /** The value at w + h, how much that is more, and that divided by the nudge. */
  next: number
  change: number
  rate: number
  slope: number
}

/** What a nudge of h does at w. */
export function nudgeAt(curve: Curve, w: number, h: number): Nudged {
  const { E, slope } = curve.at(w)
  const next = curve.at(w + h).E
  return { w, h, E, next, change: next - E, rate: (next - E) / h, slope }
}

/** Points of the curve, evenly spread over its range. */
export function sample(curve: Curve, count: number): { w: number; E: number; slope: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const w = curve.least + ((curve.most - curve.least) * i) / (count - 1)
    return { w, ...curve.at(w) }
  })
}

/** One step downhill, kept inside the curve's range and to two decimals, where the slider can stand. */
export function downhill(curve: Curve, w: number, rate: number): number {
  const next = w - rate * curve.at(w).slope
  return Math.round(Math.min(curve.most, Math.max(curve.least, next)) * 100) / 100
}
