type Activation = 'identity' | 'sigmoid' | 'tanh' | 'softmax'
type Loss = 'halfSquaredError' | 'crossEntropy'

/** The activations of all outputs. */
function activate(z: number[], activation: Activation): number[] {
  if (activation === 'sigmoid') return z.map(zk => 1 / (1 + Math.exp(-zk)))
  if (activation === 'tanh') return z.map(zk => Math.tanh(zk))
  if (activation === 'identity') return [...z]
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  let sum = 0
  for (const power of powers) sum += power
  return powers.map(power => power / sum)
}

/** The error terms of the outputs. */
export function deltaFor(z: number[], target: number[], activation: Activation, loss: Loss): number[] {
  const a = activate(z, activation)
  // It is the blame of the squared error; and with the
  // cross-entropy it is already the error term.
  const error = a.map((ak, k) => ak - target[k])
  if (loss === 'crossEntropy') return error

  if (activation === 'sigmoid') return error.map((e, k) => e * a[k] * (1 - a[k]))
  if (activation === 'tanh') return error.map((e, k) => e * (1 - a[k] * a[k]))
  if (activation === 'identity') return error

  // Softmax: every z moves every output.
  let mean = 0
  for (let j = 0; j < a.length; j++) mean += a[j] * error[j]
  return error.map((e, k) => a[k] * (e - mean))
}
