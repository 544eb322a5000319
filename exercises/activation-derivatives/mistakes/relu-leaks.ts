// mistake: relu-leaks
// fails: slope

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

function slope(name: Activation, z: number): number {
  switch (name) {
    case 'sigmoid': {
      const a = 1 / (1 + Math.exp(-z))
      return a * (1 - a)
    }
    case 'tanh': {
      const a = Math.tanh(z)
      return 1 - a * a
    }
    case 'relu':
      return z > 0 ? 1 : 0.01
    case 'identity':
      return 1
  }
}

export function activationDerivatives(name: Activation, z: number[]): number[] {
  return z.map(one => slope(name, one))
}
