// mistake: all-at-once
// fails: dW

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

export function measureAllWeights(
  network: Network,
  x: number[],
  target: number[],
  h: number,
): { dW: number[][][]; db: number[][] } {
  const moved = (step: number): Network => ({
    ...network,
    layers: network.layers.map(layer => ({
      ...layer,
      W: layer.W.map(row => row.map(w => w + step)),
      b: layer.b.map(b => b + step),
    })),
  })
  const slope = (lossOf(moved(h), x, target) - lossOf(moved(-h), x, target)) / (2 * h)
  return {
    dW: network.layers.map(({ W }) => W.map(row => row.map(() => slope))),
    db: network.layers.map(({ b }) => b.map(() => slope)),
  }
}
