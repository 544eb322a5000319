import { lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh' | 'relu'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }
type Gradient = { dW: number[][][]; db: number[][] }

/** The slope of the loss for one entry of a list of a network. */
function slopeFor(list: number[], at: number, loss: () => number): number {
  const h = 1e-5
  const old = list[at]
  list[at] = old + h
  const above = loss()
  list[at] = old - h
  const below = loss()
  list[at] = old
  return (above - below) / (2 * h)
}

/** The distance of two numbers in relation to the larger one. */
function relativeError(one: number, other: number): number {
  const size = Math.max(Math.abs(one), Math.abs(other))
  if (size === 0) return 0
  return Math.abs(one - other) / size
}

/** Which layers of a gradient are wrong. */
export function whereIsItWrong(network: Network, x: number[], target: number[], suspect: Gradient): number[] {
  const copy: Network = JSON.parse(JSON.stringify(network))
  const loss = () => lossOf(copy, x, target)
  const wrong: number[] = []

  for (let l = 1; l <= copy.layers.length; l++) {
    const { W, b } = copy.layers[l - 1]
    let worst = 0
    for (let j = 0; j < b.length; j++) {
      const measured = slopeFor(b, j, loss)
      const distance = relativeError(measured, suspect.db[l - 1][j])
      worst = Math.max(worst, distance)
      for (let i = 0; i < W[j].length; i++) {
        const measured = slopeFor(W[j], i, loss)
        const distance = relativeError(measured, suspect.dW[l - 1][j][i])
        worst = Math.max(worst, distance)
      }
    }
    // One entry decides: its neighbours may be as right as they
    // like.
    wrong.push(worst > 0.001 ? 1 : 0)
  }
  return wrong
}
