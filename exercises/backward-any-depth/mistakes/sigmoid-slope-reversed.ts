// mistake: sigmoid-slope-reversed
// fails: db

import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = { W: number[][]; b: number[]; activation: Activation }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

const slopes: Record<Activation, (a: number) => number> = {
  sigmoid: a => a * (a - 1),
  tanh: a => 1 - a * a,
  relu: a => (a > 0 ? 1 : 0),
  identity: () => 1,
}

export function backwardAnyDepth(network: Network, x: number[], target: number[]) {
  const { layers } = network
  const { a } = forward(network, x)
  const last = layers.length - 1
  const dW: number[][][] = []
  const db: number[][] = []
  let back = a[last + 1].map((ak, k) => ak - target[k])

  for (let k = last; k >= 0; k--) {
    const { W, activation } = layers[k]
    const delta = back.map((d, j) => d * slopes[activation](a[k + 1][j]))
    db[k] = delta
    dW[k] = delta.map(d => a[k].map(ai => d * ai))
    back = a[k].map((_, i) => delta.reduce((sum, d, j) => sum + d * W[j][i], 0))
  }
  return { dW, db }
}
