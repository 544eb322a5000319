import { backward, forward } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** The network after one epoch of full-batch gradient descent. */
export function oneEpoch(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
): Network {
  const N = xs.length
  const dW = network.layers.map(({ W }) => W.map(row => row.map(() => 0)))
  const db = network.layers.map(({ b }) => b.map(() => 0))

  // Every pair is asked at the same weights: nothing moves before
  // all of them have been heard.
  for (let n = 0; n < N; n++) {
    const trace = forward(network, xs[n])
    const pair = backward(network, trace, targets[n])
    for (let l = 1; l <= dW.length; l++) {
      for (let j = 0; j < db[l - 1].length; j++) {
        db[l - 1][j] += pair.db[l - 1][j] / N
        for (let i = 0; i < dW[l - 1][j].length; i++) {
          dW[l - 1][j][i] += pair.dW[l - 1][j][i] / N
        }
      }
    }
  }

  // One step, into new rows: the old network keeps its own.
  const layers: Layer[] = []
  for (let l = 1; l <= dW.length; l++) {
    const { W, b, activation } = network.layers[l - 1]
    const newW: number[][] = []
    const newB: number[] = []
    for (let j = 0; j < b.length; j++) {
      newB.push(b[j] - learningRate * db[l - 1][j])
      const row: number[] = []
      for (let i = 0; i < W[j].length; i++) {
        row.push(W[j][i] - learningRate * dW[l - 1][j][i])
      }
      newW.push(row)
    }
    layers.push({ W: newW, b: newB, activation })
  }
  return { loss: network.loss, layers }
}
