// mistake: values
// fails: slope

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function activationDerivatives(name: Activation, z: number[]): number[] {
  return z.map(one => {
    if (name === 'sigmoid') return sigmoid(one)
    if (name === 'tanh') return Math.tanh(one)
    if (name === 'relu') return Math.max(0, one)
    return one
  })
}
