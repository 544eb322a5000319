import { activations } from '#engine'

export const losses = ['squared', 'cross'] as const
export type LossName = (typeof losses)[number]

/** One sigmoid output and its target. */
export interface One {
  z: number
  target: 0 | 1
}

/** What a loss makes of an output: its size, its derivative for the activation, and for the pre-activation. */
export interface Pushed {
  loss: number
  blame: number
  delta: number
}

export interface OnePushed extends Record<LossName, Pushed> {
  a: number
  slope: number
  /** How many times as large the error term of the cross-entropy is. */
  times: number
}

/** The pre-activations that can be chosen. */
export const range = { least: -6, most: 6, step: 0.05 }

/** Sure and wrong: the output says nearly 1 where 0 is wanted. */
export const start: One = { z: 2, target: 0 }

/** The same with another pre-activation, to the nearest that can be chosen. */
export function moved(one: One, z: number): One {
  const { least, most, step } = range
  const near = Math.round(z / step) * step
  return { ...one, z: Number(Math.min(most, Math.max(least, near)).toFixed(2)) }
}

/** Both losses at once. The cross-entropy is −ln of the probability of what is right. */
export function pushOne({ z, target }: One): OnePushed {
  const { apply, derivative } = activations.sigmoid
  const a = apply(z)
  const slope = derivative(z)
  const error = a - target
  // The distance from 1 is a sigmoid as well, and keeps its digits where 1 − a would lose them.
  const rest = target === 1 ? a : apply(-z)
  return {
    a,
    slope,
    times: 1 / slope,
    squared: { loss: error ** 2 / 2, blame: error, delta: error * slope },
    cross: { loss: -Math.log(rest), blame: (target === 1 ? -1 : 1) / rest, delta: error },
  }
}
