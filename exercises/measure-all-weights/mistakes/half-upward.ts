// mistake: half-upward
// fails: dW

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

const zeros = (network: Network) => ({
  dW: network.layers.map(({ W }) => W.map(row => row.map(() => 0))),
  db: network.layers.map(({ b }) => b.map(() => 0)),
})

export function measureAllWeights(
  network: Network,
  x: number[],
  target: number[],
  h: number,
): { dW: number[][][]; db: number[][] } {
  const copy: Network = structuredClone(network)
  const { dW, db } = zeros(network)
  const slope = (list: number[], at: number) => {
    const old = list[at]
    const middle = lossOf(copy, x, target)
    list[at] = old + h
    const up = lossOf(copy, x, target)
    list[at] = old
    return (up - middle) / (2 * h)
  }
  for (const [l, layer] of copy.layers.entries())
    for (let j = 0; j < layer.b.length; j++) {
      for (let i = 0; i < layer.W[j].length; i++) dW[l][j][i] = slope(layer.W[j], i)
      db[l][j] = slope(layer.b, j)
    }
  return { dW, db }
}
