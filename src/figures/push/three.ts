import { softmax, type Vector } from '#engine'
import type { LossName } from './one.ts'

/** Three outputs of a softmax, one of which is right. */
export interface Three {
  z: Vector
  /** What has been added to all pre-activations. */
  added: number
  /** The place of the right answer. */
  right: number
}

export interface ThreePushed {
  a: Vector
  targets: Vector
  deltas: Record<LossName, Vector>
}

export const range = { least: -4, most: 4, step: 0.1 }

export const start: Three = { z: [2, 1, -1], added: 0, right: 1 }

/** The same with another pre-activation at one place, to the nearest that can be chosen. */
export function movedAt(three: Three, place: number, to: number): Three {
  const { least, most, step } = range
  const near = Number(Math.min(most, Math.max(least, Math.round(to / step) * step)).toFixed(1))
  return { ...three, z: three.z.map((one, k) => (k === place ? near : one)) }
}

/** The outputs and the error terms of both losses; what was added to all is added here, and changes nothing. */
export function pushThree({ z, added, right }: Three): ThreePushed {
  const a = softmax(z.map(one => one + added))
  const targets = a.map((_, k) => (k === right ? 1 : 0))
  const error = a.map((ak, k) => ak - targets[k])
  const mean = a.reduce((sum, ak, k) => sum + ak * error[k], 0)
  return { a, targets, deltas: { cross: error, squared: error.map((one, k) => a[k] * (one - mean)) } }
}
