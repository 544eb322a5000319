type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

/** For each activation: what it gives for z, and its slope there, written with what it gives. */
const activations = {
  sigmoid: { apply: (z: number) => 1 / (1 + Math.exp(-z)), slope: (a: number) => a * (1 - a) },
  tanh: { apply: Math.tanh, slope: (a: number) => 1 - a * a },
  relu: { apply: (z: number) => Math.max(0, z), slope: (a: number) => (a > 0 ? 1 : 0) },
  identity: { apply: (z: number) => z, slope: () => 1 },
}

/** The error terms δ = ∂E/∂z of the output layer, for E = ½ Σ (a − t)². */
export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  const { apply, slope } = activations[activation]
  return z.map((zk, k) => {
    const a = apply(zk)
    // How the loss changes with the output, times how the output changes with its pre-activation.
    return (a - target[k]) * slope(a)
  })
}
