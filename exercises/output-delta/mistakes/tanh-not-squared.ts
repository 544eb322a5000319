// mistake: tanh-not-squared
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const activations = {
  sigmoid: { apply: (z: number) => 1 / (1 + Math.exp(-z)), slope: (a: number) => a * (1 - a) },
  tanh: { apply: Math.tanh, slope: (a: number) => 1 - a },
  relu: { apply: (z: number) => Math.max(0, z), slope: (a: number) => (a > 0 ? 1 : 0) },
  identity: { apply: (z: number) => z, slope: () => 1 },
}

export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  const { apply, slope } = activations[activation]
  return z.map((zk, k) => {
    const a = apply(zk)
    return (a - target[k]) * slope(a)
  })
}
