// mistake: sum-of-separate-sizes
// fails: slope

import { lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Direction = { dW: number[][][]; db: number[][] }

const moved = (network: Network, v: Direction, step: number): Network => ({
  ...network,
  layers: network.layers.map((layer, l) => ({
    ...layer,
    W: layer.W.map((row, j) => row.map((w, i) => w + step * v.dW[l][j][i])),
    b: layer.b.map((b, j) => b + step * v.db[l][j]),
  })),
})

const mapped = (v: Direction, change: (entry: number, l: number) => number): Direction => ({
  dW: v.dW.map((W, l) => W.map(row => row.map(entry => change(entry, l)))),
  db: v.db.map((b, l) => b.map(entry => change(entry, l))),
})

const slopeAlong = (network: Network, x: number[], target: number[], v: Direction, h: number) =>
  (lossOf(moved(network, v, h), x, target) - lossOf(moved(network, v, -h), x, target)) / (2 * h)

export function alongADirection(
  network: Network,
  x: number[],
  target: number[],
  v: Direction,
  h: number,
): number {
  const zero = mapped(v, () => 0)
  let sum = 0
  for (const [l, W] of v.dW.entries())
    for (const [j, row] of W.entries())
      for (const [i, entry] of row.entries()) {
        const alone = structuredClone(zero)
        alone.dW[l][j][i] = entry
        sum += Math.abs(slopeAlong(network, x, target, alone, h))
      }
  for (const [l, b] of v.db.entries())
    for (const [j, entry] of b.entries()) {
      const alone = structuredClone(zero)
      alone.db[l][j] = entry
      sum += Math.abs(slopeAlong(network, x, target, alone, h))
    }
  return sum
}
