// mistake: sigmoid-of-z
// fails: slope

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

export function activationDerivatives(name: Activation, z: number[]): number[] {
  return z.map(one => {
    if (name === 'sigmoid') return one * (1 - one)
    if (name === 'tanh') return 1 - Math.tanh(one) ** 2
    if (name === 'relu') return one > 0 ? 1 : 0
    return 1
  })
}
