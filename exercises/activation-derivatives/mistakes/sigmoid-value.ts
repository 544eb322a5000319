// mistake: sigmoid-value
// fails: slope

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function activationDerivatives(name: Activation, z: number[]): number[] {
  return z.map(one => {
    if (name === 'sigmoid') return sigmoid(one)
    if (name === 'tanh') return 1 - Math.tanh(one) ** 2
    if (name === 'relu') return one > 0 ? 1 : 0
    return 1
  })
}
