// mistake: error-before-activation
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

export function outputDelta(z: number[], target: number[], _activation: Activation): number[] {
  return z.map((zk, k) => zk - target[k])
}
