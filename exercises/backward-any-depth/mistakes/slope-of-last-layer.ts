// mistake: slope-of-last-layer
// fails: db

import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = { W: number[][]; b: number[]; activation: Activation }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

function g(z: number, activation: Activation) {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  if (activation === 'relu') return Math.max(0, z)
  return z
}

function slope(z: number, activation: Activation) {
  const a = g(z, activation)
  if (activation === 'sigmoid') return a * (1 - a)
  if (activation === 'tanh') return 1 - a ** 2
  if (activation === 'relu') return z > 0 ? 1 : 0
  return 1
}

export function backwardAnyDepth(network: Network, x: number[], target: number[]) {
  const { z, a } = forward(network, x)
  const dW: number[][][] = []
  const db: number[][] = []
  const last = network.layers.length - 1
  let delta = a[last + 1].map((y, k) => (y - target[k]) * slope(z[last][k], network.layers[last].activation))
  for (let k = last; k >= 0; k--) {
    db.unshift(delta)
    dW.unshift(delta.map(d => a[k].map(v => d * v)))
    if (k > 0) {
      const W = network.layers[k].W
      delta = z[k - 1].map((zj, j) => {
        let back = 0
        for (let i = 0; i < W.length; i++) back += W[i][j] * delta[i]
        return back * slope(zj, network.layers[last].activation)
      })
    }
  }
  return { dW, db }
}
