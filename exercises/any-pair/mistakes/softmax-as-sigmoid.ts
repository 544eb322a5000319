// mistake: softmax-as-sigmoid
// fails: delta

type Activation = 'identity' | 'sigmoid' | 'tanh' | 'softmax'
type Loss = 'halfSquaredError' | 'crossEntropy'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

function softmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}

function activate(z: number[], activation: Activation): number[] {
  if (activation === 'sigmoid') return z.map(sigmoid)
  if (activation === 'tanh') return z.map(Math.tanh)
  return activation === 'softmax' ? softmax(z) : z
}

export function deltaFor(z: number[], target: number[], activation: Activation, loss: Loss): number[] {
  const a = activation === 'identity' || activation === 'tanh' ? activate(z, activation) : z.map(sigmoid)
  const error = a.map((ak, k) => ak - target[k])
  if (loss === 'crossEntropy') return error
  if (activation === 'tanh') return error.map((e, k) => e * (1 - a[k] ** 2))
  if (activation === 'identity') return error
  return error.map((e, k) => e * a[k] * (1 - a[k]))
}
