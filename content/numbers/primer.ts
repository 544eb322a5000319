import { forward, value } from '#engine'

/** Two inputs and three units that pass on their sums unchanged. */
const W = [
  [2, -1],
  [5, 3],
  [-4, 1],
]
const x = [3, 2]
const network = {
  layers: [{ W, b: [0, 0, 0], activation: 'identity' as const }],
  loss: 'halfSquaredError' as const,
}
const [sum] = forward(network, x).z

/** e to the power of small numbers, and what the sigmoid makes of them. */
const points = [-4, -1, 0, 1, 4]
const powers = points.map(p => value(p).exp().data)
const sigmoids = points.map(p => value(p).sigmoid().data)

/** Two steps downhill on the loss (w − 3)². */
function descend() {
  const alpha = 0.1
  const start = 1
  const slopeAt = (at: number) => {
    const w = value(at)
    w.sub(3).pow(2).backward()
    return w.grad
  }
  const slope = [slopeAt(start)]
  const w = [start, start - alpha * slope[0]]
  slope.push(slopeAt(w[1]))
  w.push(w[1] - alpha * slope[1])
  return { alpha, w, slope }
}

/** Answers of the self-test, found in another way than the lesson's formulas find them. */
const test = {
  lists: [
    [7, 4, 1],
    [6, 9, 5],
  ][1][2],
  sums: [1, 2, 3].reduce((sum, i) => sum + i ** 2, 0),
  powers: value(0).sigmoid().data,
  down: 3 + 0.1 * 2,
  layers: [1, 0].map(x => 3 * (2 * x + 1) - 4).reduce((one, none) => one - none),
  code: [1, 2, 3].map(n => 10 * n)[1],
}

/** Every number of the primer, by path: `W.2.0`, `sum.2`, `down.w.1`. */
export const numbers = { W, x, sum, powers, sigmoids, down: descend(), test }

export default numbers
