// mistake: sigmoid-for-all
// fails: slope

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function activationDerivatives(_name: Activation, z: number[]): number[] {
  return z.map(one => sigmoid(one) * (1 - sigmoid(one)))
}
