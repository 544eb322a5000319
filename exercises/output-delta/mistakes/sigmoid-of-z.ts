// mistake: sigmoid-of-z
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

function activate(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return sigmoid(z)
  if (activation === 'tanh') return Math.tanh(z)
  return activation === 'relu' ? Math.max(0, z) : z
}

export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  return z.map((zk, k) => (activate(activation, zk) - target[k]) * slope(activation, zk))
}

function slope(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return z * (1 - z)
  if (activation === 'tanh') return 1 - Math.tanh(z) ** 2
  return activation === 'relu' && z <= 0 ? 0 : 1
}
