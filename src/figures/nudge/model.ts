import { parameters as workedExample } from '#content/numbers/worked-example.ts'
import { lossOf, value } from '#engine'
import { numberAt, setNumber } from '../two-three-one/model.ts'
import { computeNumbers, networkOf } from '../two-three-one/numbers.ts'

/** What can be nudged: a weight of the 2-3-1 network, or the input of a plain function. */
export type Subject = 'loss' | 'square' | 'sigmoid'

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

// The target lies where the output can reach it from both sides, so that the loss has a valley to find.
const parameters = { ...workedExample, t: 0.5 }

/**
 * The curve that is nudged along.
 *
 * @param path which weight, for the subject `loss`; the others ignore it
 */
export function curveOf(subject: Subject, path: string): Curve {
  if (subject === 'loss') {
    return {
      least: -6,
      most: 6,
      start: -1.5,
      at(w) {
        const changed = setNumber(parameters, path, w)
        return {
          E: lossOf(networkOf(changed), changed.x, [changed.t]),
          slope: numberAt(computeNumbers(changed), `d${path}`)!,
        }
      },
    }
  }
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
