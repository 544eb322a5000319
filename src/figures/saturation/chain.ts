import { activations } from '#engine'

export const functions = ['sigmoid', 'tanh', 'relu'] as const
export type FunctionName = (typeof functions)[number]

/** A chain of layers with one unit each: where on its curve every unit is, and the weight between any two. */
export interface Chain {
  z: number
  w: number
}

export const layers = 10

/** What can be chosen. */
export const ranges = {
  z: { least: -5, most: 5, step: 0.1 },
  w: { least: 0.1, most: 6, step: 0.1 },
}

export const start: Chain = { z: 1, w: 1 }

/** The same with another pre-activation or weight, to the nearest that can be chosen. */
export function changed(chain: Chain, part: keyof Chain, to: number): Chain {
  const { least, most, step } = ranges[part]
  const near = Math.min(most, Math.max(least, Math.round(to / step) * step))
  return { ...chain, [part]: Number(near.toFixed(1)) }
}

export interface Passed {
  value: number
  slope: number
  /** What every layer multiplies the blame by. */
  factor: number
  /** What is left of a blame of 1 after each layer, from the last layer to the first. */
  left: number[]
}

/** What one activation function makes of the blame, when each layer multiplies it by its slope and a weight. */
export function passed(name: FunctionName, { z, w }: Chain): Passed {
  const { apply, derivative } = activations[name]
  const slope = derivative(z)
  const factor = w * slope
  return {
    value: apply(z),
    slope,
    factor,
    left: Array.from({ length: layers }, (_, n) => factor ** (n + 1)),
  }
}

/** Whether the blame stays, grows, shrinks or stops from layer to layer. */
export function courseOf(factor: number): 'stays' | 'grows' | 'shrinks' | 'stops' {
  if (factor === 0) return 'stops'
  if (Math.abs(factor - 1) < 0.005) return 'stays'
  return factor > 1 ? 'grows' : 'shrinks'
}
