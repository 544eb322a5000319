type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/** The value of an activation function at z. */
function valueAt(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  if (activation === 'relu') return Math.max(0, z)
  return z
}

/** The slope of an activation function, from its value a. */
function slopeAt(activation: Activation, a: number): number {
  if (activation === 'sigmoid') return a * (1 - a)
  if (activation === 'tanh') return 1 - a * a
  if (activation === 'relu') return a > 0 ? 1 : 0
  return 1
}

/** The error terms δ = ∂E/∂z of the outputs. */
export function outputDelta(
  z: number[],
  target: number[],
  activation: Activation,
): number[] {
  const delta: number[] = []
  for (let k = 0; k < z.length; k++) {
    const a = valueAt(activation, z[k])
    // How the loss changes with the output, times how the
    // output changes with its pre-activation.
    delta.push((a - target[k]) * slopeAt(activation, a))
  }
  return delta
}
