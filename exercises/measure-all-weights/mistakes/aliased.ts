// mistake: aliased
// fails: unchanged

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function measureAllWeights(
  network: Network,
  x: number[],
  target: number[],
  h: number,
): { dW: number[][][]; db: number[][] } {
  const dW = network.layers.map(({ W }) => W)
  const db = network.layers.map(({ b }) => b)
  const slope = (list: number[], at: number) => {
    const old = list[at]
    list[at] = old + h
    const up = lossOf(network, x, target)
    list[at] = old - h
    const down = lossOf(network, x, target)
    list[at] = old
    return (up - down) / (2 * h)
  }
  for (const [l, layer] of network.layers.entries())
    for (let j = 0; j < layer.b.length; j++) {
      for (let i = 0; i < layer.W[j].length; i++) dW[l][j][i] = slope(layer.W[j], i)
      db[l][j] = slope(layer.b, j)
    }
  return { dW, db }
}
