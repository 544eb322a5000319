import { value } from '#engine'

/** One unit and its loss, chosen for pencil and paper: x the input, w its weight, b the bias, t the target. */
export const parameters = { x: 1.5, w: -0.6, b: 0.5, t: 1 }

// The graph of lesson 2, node by node under the names of the figure: E = ½(sigmoid(w·x + b) − t)².
const x = value(parameters.x)
const w = value(parameters.w)
const b = value(parameters.b)
const t = value(parameters.t)
const p = w.mul(x)
const z = p.add(b)
const a = z.sigmoid()
const r = a.sub(t)
const E = r.mul(r).mul(0.5)
E.backward()

/** The sheet of paper whose side grows: the four pieces of the larger sheet. */
const side = 3
const growth = 0.1
const paper = {
  side,
  nudge: growth,
  area: side ** 2,
  strip: side * growth,
  corner: growth ** 2,
  more: (side + growth) ** 2 - side ** 2,
  next: (side + growth) ** 2,
  rate: ((side + growth) ** 2 - side ** 2) / growth,
}

/** Another unit: a nudge of its weight travels to z, to a and to the loss. */
const unit = { w: 0.8, x: 2, b: -1, t: 0.2, nudge: 0.01 }
const run = (weight: number) => {
  const z = unit.x * weight + unit.b
  const a = 1 / (1 + Math.exp(-z))
  return { w: weight, z, a, E: (a - unit.t) ** 2 / 2 }
}
const before = run(unit.w)
const after = run(unit.w + unit.nudge)
const change = {
  z: after.z - before.z,
  a: after.a - before.a,
  E: after.E - before.E,
}
const slopes = { z: unit.x, a: before.a * (1 - before.a), E: before.a - unit.t }
const journey = {
  ...unit,
  before,
  after,
  change,
  /** Each change divided by the one before it, and the whole. */
  rate: {
    z: change.z / unit.nudge,
    a: change.a / change.z,
    E: change.E / change.a,
    whole: change.E / unit.nudge,
  },
  slopes: { ...slopes, whole: slopes.z * slopes.a * slopes.E },
}

/** A loss over two weights, E = ½(2·w₁ + w₂ − 2)², around w₁ = 1, w₂ = 1: rows from w₂ = 1.1 down, columns from w₁ = 0.9 up. */
const hillLoss = (w1: number, w2: number) => (2 * w1 + w2 - 2) ** 2 / 2
const hill = {
  x: [2, 1] as const,
  w: [1, 1] as const,
  t: 2,
  E: hillLoss(1, 1),
  error: 2 * 1 + 1 - 2,
  gradient: [2 * (2 * 1 + 1 - 2), 2 * 1 + 1 - 2],
  map: [1.1, 1, 0.9].map(w2 => [0.9, 1, 1.1].map(w1 => hillLoss(w1, w2))),
  right: hillLoss(1.1, 1) - hillLoss(1, 1),
  up: hillLoss(1, 1.1) - hillLoss(1, 1),
}

/** Every number of the unit: the value of each node by its name, and the derivative of E by it under `d…`. */
export const numbers = {
  ...parameters,
  p: p.data,
  z: z.data,
  a: a.data,
  r: r.data,
  E: E.data,
  /** The sigmoid's slope at z. */
  slope: a.data * (1 - a.data),
  dr: r.grad,
  da: a.grad,
  dt: t.grad,
  dz: z.grad,
  db: b.grad,
  dp: p.grad,
  dw: w.grad,
  dx: x.grad,
  paper,
  journey,
  hill,
  /** How much of a nudge is left after ten sigmoids, each where it is steepest. */
  tenSigmoids: 0.25 ** 10,
}

export default numbers
