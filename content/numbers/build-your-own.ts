import { numericGradient, type Value, value } from '#engine'
import { measured } from '#figures/engine-room/program.ts'
import { breadthFirst, walk } from '#figures/engine-room/turns.ts'
import { evaluate } from '#figures/graph/graph.ts'
import { parseGraph } from '#figures/graph/parse.ts'

/** The program of the first sitting: E = (tanh(w·x + b) − t)². */
function first() {
  const [w, x, b, t] = [0.8, 1.5, -0.2, 0.5]
  const leaves = [w, x, b, t].map(value)
  const [wv, xv, bv, tv] = leaves
  const p = wv.mul(xv)
  const s = p.add(bv)
  const a = s.tanh()
  const r = a.sub(tv)
  const E = r.mul(r)
  E.backward()
  return {
    w,
    x,
    b,
    t,
    p: p.data,
    s: s.data,
    a: a.data,
    r: r.data,
    E: E.data,
    slopeOfA: 1 - a.data ** 2,
    gradA: a.grad,
    gradS: s.grad,
    gradW: wv.grad,
    measured: numericGradient((of: number) => (Math.tanh(of * x + b) - t) ** 2, w),
  }
}

/** A quotient by pencil: 6 ÷ 2, and what becomes of it when either moves. */
function quotient() {
  const [a, b] = [value(6), value(2)]
  const q = a.div(b)
  q.backward()
  return { a: a.data, b: b.data, q: q.data, byA: a.grad, byB: b.grad, moved: 6 / 2.1 }
}

/** The logarithm of an exponential, which is where one began. */
function there() {
  const z = value(1.3)
  const e = z.exp()
  const back: Value = e.log()
  back.backward()
  return { z: z.data, e: e.data, back: back.data, byE: e.grad, byZ: z.grad }
}

/** The program that the figure opens with: the slope for w in the order of a search in circles, and the measured one. */
function room() {
  const nodes = parseGraph('h = tanh(w * x); u = h * h; v = exp(h); E = u * v + h', 'w=0.9, x=1.2')
  const w = nodes.findIndex(({ name }) => name === 'w')
  return {
    circles: walk(nodes, evaluate(nodes), breadthFirst(nodes)).grad[w],
    right: evaluate(nodes).grad[w],
    measured: measured(nodes)[w]!,
  }
}

/** Doublings p + p: how often a walker along every path is at a node, over all nodes. */
function paths() {
  const times = 20
  const visits = Array.from({ length: times + 1 }, (_, n) => 2 ** n).reduce((sum, at) => sum + at, 0)
  return { times, nodes: times + 1, visits, slope: 2 ** times }
}

/** Descent on ½w² from 1 with the rate 0.1: the weight after each step, and the gradient that each step used. */
function descent(isZeroed: boolean) {
  const [w, g] = [[1], [0]]
  for (let step = 1; step <= 60; step++) {
    g.push((isZeroed ? 0 : g[step - 1]) + w[step - 1])
    w.push(w[step - 1] - 0.1 * g[step])
  }
  return { w, g }
}

/** The program 2 3 4 * + 5 − by hand. */
const postfix = { product: 3 * 4, sum: 2 + 3 * 4, rest: 2 + 3 * 4 - 5 }

/** Every number of lesson 10, by path. */
export const numbers = {
  first: first(),
  quotient: quotient(),
  there: there(),
  room: room(),
  paths: paths(),
  forgetting: descent(false),
  zeroed: descent(true),
  postfix,
}

export default numbers
