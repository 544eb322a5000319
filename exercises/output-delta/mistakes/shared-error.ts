// mistake: shared-error
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

function activate(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return sigmoid(z)
  if (activation === 'tanh') return Math.tanh(z)
  return activation === 'relu' ? Math.max(0, z) : z
}

function slope(activation: Activation, z: number): number {
  if (activation === 'sigmoid') return sigmoid(z) * (1 - sigmoid(z))
  if (activation === 'tanh') return 1 - Math.tanh(z) ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return 1
}

export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  const error = z.reduce((sum, zk, k) => sum + activate(activation, zk) - target[k], 0)
  return z.map(zk => error * slope(activation, zk))
}
