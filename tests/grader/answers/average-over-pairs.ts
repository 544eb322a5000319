import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** Loss and gradient of a network over many pairs of input and target. */
export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const pairs = xs.length
  let loss = 0
  const dW = network.layers.map(({ W }) => W.map(row => row.map(() => 0)))
  const db = network.layers.map(({ b }) => b.map(() => 0))

  // The derivative of a sum is the sum of the derivatives. Dividing by the number of pairs makes it the mean:
  // once, and the same for the loss, the weights and the biases.
  xs.forEach((x, n) => {
    const one = backward(network, forward(network, x), targets[n])
    loss += lossOf(network, x, targets[n]) / pairs
    dW.forEach((matrix, k) => {
      matrix.forEach((row, j) => {
        row.forEach((_, i) => {
          row[i] += one.dW[k][j][i] / pairs
        })
        db[k][j] += one.db[k][j] / pairs
      })
    })
  })
  return { loss, dW, db }
}
