// mistake: relu-of-the-error
// fails: delta

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'

export function outputDelta(z: number[], target: number[], activation: Activation): number[] {
  return z.map((zk, k) => {
    if (activation === 'sigmoid') {
      const a = 1 / (1 + Math.exp(-zk))
      return (a - target[k]) * a * (1 - a)
    }
    if (activation === 'tanh') {
      const a = Math.tanh(zk)
      return (a - target[k]) * (1 - a * a)
    }
    if (activation === 'relu') return Math.max(0, zk - target[k])
    return zk - target[k]
  })
}
