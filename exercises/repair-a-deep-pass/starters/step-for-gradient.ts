type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

function activate(name: string, z: number) {
  return name === 'tanh' ? Math.tanh(z) : 1 / (1 + Math.exp(-z))
}

/** The slope of an activation function, from its value a. */
function slope(name: string, a: number) {
  return name === 'tanh' ? 1 - a * a : a * (1 - a)
}

/**
 * The derivatives of the loss for one pair.
 *
 * TODO: one place in this program is wrong. Find it and repair it.
 *
 * @param network any number of layers
 * @returns `dW[l - 1]` in the shape of layer l's W, `db[l - 1]` in
 *   the shape of its b
 */
export function deepPass(network: Network, x: number[], target: number[]) {
  const { layers } = network
  const L = layers.length

  // Forward: a[l] leaves layer l, and a[0] is x.
  const a = [x]
  for (let l = 1; l <= L; l++) {
    const { W, b, activation } = layers[l - 1]
    const out: number[] = []
    for (let j = 0; j < b.length; j++) {
      let z = b[j]
      for (let i = 0; i < W[j].length; i++) {
        z += W[j][i] * a[l - 1][i]
      }
      out.push(activate(activation, z))
    }
    a.push(out)
  }

  // Backward: begin with the blame of the outputs.
  let blame: number[] = []
  for (let k = 0; k < target.length; k++) {
    blame.push(a[L][k] - target[k])
  }
  const dW: number[][][] = []
  const db: number[][] = []
  for (let l = L; l >= 1; l--) {
    const { W, activation } = layers[l - 1]
    const delta: number[] = []
    for (let j = 0; j < blame.length; j++) {
      delta.push(blame[j] * slope(activation, a[l][j]))
    }
    dW[l - 1] = delta.map(d => a[l - 1].map(input => -d * input))
    db[l - 1] = delta
    blame = a[l - 1].map(() => 0)
    for (let j = 0; j < delta.length; j++) {
      for (let i = 0; i < blame.length; i++) {
        blame[i] += W[j][i] * delta[j]
      }
    }
  }
  return { dW, db }
}
