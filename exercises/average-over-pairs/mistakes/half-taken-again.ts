// mistake: half-taken-again
// fails: loss

import { backward, forward, lossOf } from 'engine'

type Layer = { W: number[][]; b: number[]; activation: 'sigmoid' | 'tanh' }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradients = { dW: number[][][]; db: number[][] }

/** Combines two gradients entry by entry. */
function merge(one: Gradients, other: Gradients, of: (a: number, b: number) => number): Gradients {
  return {
    dW: one.dW.map((W, k) => W.map((row, j) => row.map((w, i) => of(w, other.dW[k][j][i])))),
    db: one.db.map((b, k) => b.map((w, j) => of(w, other.db[k][j]))),
  }
}

export function averageOverPairs(network: Network, xs: number[][], targets: number[][]) {
  const losses = xs.map((x, n) => lossOf(network, x, targets[n]))
  const gradients: Gradients[] = xs.map((x, n) => backward(network, forward(network, x), targets[n]))
  const sum = gradients.reduce((one, other) => merge(one, other, (a, b) => a + b))
  const loss = losses.reduce((total, one) => total + one, 0)
  return { loss: loss / (2 * xs.length), ...merge(sum, sum, a => a / (2 * xs.length)) }
}
