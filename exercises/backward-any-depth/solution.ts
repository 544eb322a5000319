import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = {
  W: number[][]
  b: number[]
  activation: Activation
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** The slope of an activation function, from its value a. */
function slopeAt(activation: Activation, a: number): number {
  if (activation === 'sigmoid') return a * (1 - a)
  if (activation === 'tanh') return 1 - a * a
  if (activation === 'relu') return a > 0 ? 1 : 0
  return 1
}

/** The gradient of E = ½ Σ (a − t)² for one pair. */
export function backwardAnyDepth(
  network: Network,
  x: number[],
  target: number[],
) {
  const { a } = forward(network, x)
  const L = network.layers.length
  const dW: number[][][] = []
  const db: number[][] = []

  // The blame of the outputs comes from the loss itself.
  let blame: number[] = []
  for (let k = 0; k < target.length; k++) {
    blame.push(a[L][k] - target[k])
  }

  for (let l = L; l >= 1; l--) {
    const { W, activation } = network.layers[l - 1]

    // Blame times slope: the error terms, with the slope of this
    // layer's own activation function.
    const delta: number[] = []
    for (let j = 0; j < W.length; j++) {
      delta.push(blame[j] * slopeAt(activation, a[l][j]))
    }

    // A bias is a weight on a constant 1. A weight multiplies an
    // activation of the layer before.
    db[l - 1] = delta
    dW[l - 1] = []
    for (let j = 0; j < W.length; j++) {
      const row: number[] = []
      for (let i = 0; i < a[l - 1].length; i++) {
        row.push(delta[j] * a[l - 1][i])
      }
      dW[l - 1].push(row)
    }

    // Through this layer's weights to the blame of the layer
    // before: down the columns of W.
    blame = []
    for (let i = 0; i < a[l - 1].length; i++) {
      let sum = 0
      for (let j = 0; j < W.length; j++) sum += W[j][i] * delta[j]
      blame.push(sum)
    }
  }
  return { dW, db }
}
