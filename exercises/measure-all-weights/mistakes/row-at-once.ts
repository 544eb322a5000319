// mistake: row-at-once
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
  const { dW, db } = zeros(network)
  const copy: Network = structuredClone(network)
  const losses = (list: number[], places: number[]) => {
    const old = [...list]
    for (const at of places) list[at] = old[at] + h
    const up = lossOf(copy, x, target)
    for (const at of places) list[at] = old[at] - h
    const down = lossOf(copy, x, target)
    for (const at of places) list[at] = old[at]
    return (up - down) / (2 * h)
  }
  for (const [l, layer] of copy.layers.entries())
    for (let j = 0; j < layer.b.length; j++) {
      const slope = losses(layer.W[j], [...layer.W[j].keys()])
      dW[l][j] = dW[l][j].map(() => slope)
      db[l][j] = losses(layer.b, [j])
    }
  return { dW, db }
}
