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
  /** How much of a nudge is left after ten sigmoids, each where it is steepest. */
  tenSigmoids: 0.25 ** 10,
}

export default numbers
