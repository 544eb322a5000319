// mistake: sigmoid-for-tanh
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function g(z: number, activation: Activation) {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  if (activation === 'relu') return Math.max(0, z)
  return z
}

export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  const a = z.map(v => g(v, activation))
  const error = a.map((ak, k) => ak - target[k])
  const slopes = a.map(ak =>
    activation === 'identity' ? 1 : activation === 'relu' ? (ak > 0 ? 1 : 0) : ak * (1 - ak),
  )
  return error.map((e, k) => e * slopes[k])
}
