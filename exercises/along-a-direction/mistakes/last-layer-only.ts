// mistake: last-layer-only
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
  const last = network.layers.length - 1
  return slopeAlong(
    network,
    x,
    target,
    mapped(v, (entry, l) => (l === last ? entry : 0)),
    h,
  )
}
