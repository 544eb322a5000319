import { backward, forward, lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** The mean loss of all pairs. */
function meanLoss(network: Network, xs: number[][], targets: number[][]): number {
  let sum = 0
  for (let n = 0; n < xs.length; n++) {
    sum += lossOf(network, xs[n], targets[n])
  }
  return sum / xs.length
}

/** A new network, one full-batch step further. */
function nextNetwork(network: Network, xs: number[][], targets: number[][], learningRate: number): Network {
  const layers = network.layers.map(layer => ({
    ...layer,
    W: layer.W.map(row => row.map(w => w)),
    b: layer.b.map(b => b),
  }))
  for (let n = 0; n < xs.length; n++) {
    // At the old weights, for every pair; only the copy moves.
    const trace = forward(network, xs[n])
    const { dW, db } = backward(network, trace, targets[n])
    const factor = learningRate / xs.length
    for (let l = 1; l <= layers.length; l++) {
      const { W, b } = layers[l - 1]
      for (let j = 0; j < b.length; j++) {
        b[j] -= factor * db[l - 1][j]
        for (let i = 0; i < W[j].length; i++) {
          W[j][i] -= factor * dW[l - 1][j][i]
        }
      }
    }
  }
  return { ...network, layers }
}

/** Full-batch gradient descent until the loss is small enough. */
export function trainUntil(
  network: Network,
  xs: number[][],
  targets: number[][],
  learningRate: number,
  goal: number,
  most: number,
) {
  let newest = network
  let loss = meanLoss(newest, xs, targets)
  const losses = [loss]

  // Decide before each step: there may be nothing left to do. The
  // list is one longer than the number of steps taken.
  while (loss > goal && losses.length <= most) {
    newest = nextNetwork(newest, xs, targets, learningRate)
    loss = meanLoss(newest, xs, targets)
    losses.push(loss)
  }
  return { network: newest, losses }
}
