import { backward, forward, lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** Loss and gradient of a network over many pairs. */
export function averageOverPairs(
  network: Network,
  xs: number[][],
  targets: number[][],
) {
  const N = xs.length
  let loss = 0
  const dW = network.layers.map(({ W }) =>
    W.map(row => row.map(() => 0)),
  )
  const db = network.layers.map(({ b }) => b.map(() => 0))

  // The derivative of a sum is the sum of the derivatives. One
  // division by the number of pairs makes each sum a mean.
  for (let n = 0; n < N; n++) {
    const trace = forward(network, xs[n])
    const pair = backward(network, trace, targets[n])
    loss += lossOf(network, xs[n], targets[n]) / N
    for (let l = 1; l <= dW.length; l++) {
      for (let j = 0; j < db[l - 1].length; j++) {
        db[l - 1][j] += pair.db[l - 1][j] / N
        for (let i = 0; i < dW[l - 1][j].length; i++) {
          dW[l - 1][j][i] += pair.dW[l - 1][j][i] / N
        }
      }
    }
  }
  return { loss, dW, db }
}
