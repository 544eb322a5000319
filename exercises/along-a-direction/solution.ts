import { lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Direction = { dW: number[][][]; db: number[][] }

/** A new network, moved along a direction. */
function moved(network: Network, v: Direction, step: number): Network {
  const layers: Layer[] = []
  for (let l = 1; l <= network.layers.length; l++) {
    const { W, b, activation } = network.layers[l - 1]
    const newW: number[][] = []
    const newB: number[] = []
    for (let j = 0; j < b.length; j++) {
      newB.push(b[j] + step * v.db[l - 1][j])
      const row: number[] = []
      for (let i = 0; i < W[j].length; i++) {
        row.push(W[j][i] + step * v.dW[l - 1][j][i])
      }
      newW.push(row)
    }
    layers.push({ W: newW, b: newB, activation })
  }
  return { loss: network.loss, layers }
}

/** The slope of the loss along a direction. */
export function alongADirection(
  network: Network,
  x: number[],
  target: number[],
  v: Direction,
  h: number,
): number {
  const above = lossOf(moved(network, v, h), x, target)
  const below = lossOf(moved(network, v, -h), x, target)

  // Two passes for all weights together. By the chain rule this is
  // the sum of each derivative times its entry of v, which is easy
  // to compute from a gradient that is to be checked.
  return (above - below) / (2 * h)
}
