// mistake: identity-value
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function g(z: number, activation: Activation) {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  if (activation === 'relu') return Math.max(0, z)
  return z
}

function slope(z: number, activation: Activation) {
  const a = g(z, activation)
  if (activation === 'sigmoid') return a * (1 - a)
  if (activation === 'tanh') return 1 - a ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return z
}
export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  return z.map((zk, k) => (g(zk, activation) - target[k]) * slope(zk, activation))
}
