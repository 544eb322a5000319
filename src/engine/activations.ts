import type { Vector } from './types.ts'

/** An activation g that treats each unit alone, with its derivative g′. */
export type Activation = {
  /** g(z), for one pre-activation. */
  apply(z: number): number
  /** g′(z), at the pre-activation z. */
  derivative(z: number): number
  /** The same g′, from the output a = g(z): then z need not be remembered. */
  derivativeFromOutput(a: number): number
}

/**
 * The activations that work unit by unit. Softmax is not among them: each of its outputs depends on every z.
 *
 * @example
 * activations.sigmoid.apply(0) // 0.5
 * activations.sigmoid.derivative(0) // 0.25
 * activations.tanh.derivativeFromOutput(0.5) // 0.75
 * activations.relu.derivative(0) // 0
 */
export const activations: Record<'identity' | 'sigmoid' | 'tanh' | 'relu', Activation> = {
  identity: { apply: z => z, derivative: () => 1, derivativeFromOutput: () => 1 },
  sigmoid: {
    apply: sigmoid,
    derivative: z => sigmoid(z) * (1 - sigmoid(z)),
    derivativeFromOutput: a => a * (1 - a),
  },
  tanh: { apply: Math.tanh, derivative: z => 1 - Math.tanh(z) ** 2, derivativeFromOutput: a => 1 - a * a },
  // At z = 0 ReLU has a kink and no derivative; 0 is the usual choice.
  relu: {
    apply: z => (z < 0 ? 0 : z),
    derivative: z => (Number.isNaN(z) ? z : z > 0 ? 1 : 0),
    derivativeFromOutput: a => (Number.isNaN(a) ? a : a > 0 ? 1 : 0),
  },
}

/** The sigmoid 1 / (1 + e^−z). For very negative z the exponential is Infinity, and the quotient rightly 0. */
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}

/**
 * Softmax: e^z_k / Σ e^z, positive numbers that add up to 1.
 *
 * The largest z is subtracted first; the quotients stay the same and no exponential overflows.
 *
 * @param z the pre-activations of a whole layer
 * @returns as many activations
 * @example
 * softmax([0, 0]) // [0.5, 0.5]
 * softmax([1000, 0]) // [1, 0]
 */
export function softmax(z: Vector): Vector {
  const largest = z.reduce((max, zk) => Math.max(max, zk))
  const powers = z.map(zk => Math.exp(zk - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
