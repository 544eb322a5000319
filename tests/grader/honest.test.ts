import { beforeAll, describe, expect, test } from 'vitest'
import type { Runner } from '#runner/runner.ts'
import { gradeIn, sandbox, solutionWith } from './helpers/setup.ts'

// Right answers in styles that their authors might choose; each in the real sandbox.
let runner: Runner
beforeAll(() => {
  runner = sandbox()
})

async function passes(id: string, source: string): Promise<string[]> {
  const verdict = await gradeIn(runner, id, source)
  const failed = verdict.checks.find(({ status }) => status === 'fail')
  expect([failed?.message?.text, verdict.status]).toEqual([undefined, 'pass'])
  expect(verdict.points.earned).toBe(verdict.points.possible)
  expect(verdict.diagnosis).toBeUndefined()
  return verdict.notes.map(({ code }) => code)
}

const SIGMOID = 'const sigmoid = z => 1 / (1 + Math.exp(-z));'

describe('gradient-w2', () => {
  const styles: Record<string, string> = {
    'loops and var': `function sigmoid(z) { return 1 / (1 + Math.exp(-z)) }
export function gradientW2(net, x, target) {
  var a = [], z2 = net.b2
  for (var j = 0; j < 3; j++) {
    var z = net.b1[j]
    for (var i = 0; i < 2; i++) z += x[i] * net.W1[j][i]
    a[j] = sigmoid(z); z2 += a[j] * net.W2[j]
  }
  var out = sigmoid(z2), g = []
  for (j = 2; j >= 0; j--) g[j] = a[j] * (1 - out) * out * (out - target)
  return g
}`,
    'typed arrays': `${SIGMOID}
export const gradientW2 = ({ W1, b1, W2, b2 }, x, t) => {
  const a = Float64Array.from(b1, (b, j) => sigmoid(b + W1[j][0] * x[0] + W1[j][1] * x[1]))
  const y = sigmoid(a.reduce((s, v, j) => s + v * W2[j], b2))
  return a.map(v => (y - t) * y * (1 - y) * v)
}`,
    'a class with private state': `class Sigmoid { #a = 0; run(z) { return (this.#a = 1 / (1 + Math.exp(-z))) } slope() { return this.#a * (1 - this.#a) } }
class Net231 {
  constructor(net) { this.net = net; this.out = new Sigmoid() }
  forward(x) { this.h = this.net.W1.map((row, j) => new Sigmoid().run(row.reduce((s, w, i) => s + w * x[i], this.net.b1[j]))); return this.out.run(this.h.reduce((s, h, j) => s + h * this.net.W2[j], this.net.b2)) }
  backward(x, t) { const y = this.forward(x); return this.h.map(h => h * this.out.slope() * (y - t)) }
}
export function gradientW2(net, x, target) { return new Net231(net).backward(x, target) }`,
    'a little graph of its own, a default export beside it, and other exports': `${SIGMOID}
export default function helper() { return 1 }
export const version = 3
class V { constructor(d, back = () => {}) { this.d = d; this.g = 0; this.back = back }
  times(o) { const v = new V(this.d * o.d, () => { this.g += v.g * o.d; o.g += v.g * this.d; this.back(); o.back() }); return v } }
export const gradientW2 = (net, x, t) => {
  const h = net.W1.map((r, j) => sigmoid(r[0] * x[0] + r[1] * x[1] + net.b1[j]))
  const y = sigmoid(net.W2[0] * h[0] + net.W2[1] * h[1] + net.W2[2] * h[2] + net.b2)
  const delta = new V((y - t) * y * (1 - y))
  return h.map(a => { const w = new V(1); const p = w.times(new V(a * delta.d)); p.g = 1; p.back(); return w.g })
}`,
    'tanh for the sigmoid, and the minus elsewhere': `const sigmoid = z => (1 + Math.tanh(z / 2)) / 2
export const gradientW2 = (net, x, t) => {
  const h = net.W1.map((r, j) => sigmoid(r[0] * x[0] + r[1] * x[1] + net.b1[j]))
  const z = net.W2[0] * h[0] + net.W2[1] * h[1] + net.W2[2] * h[2] + net.b2
  return h.map(a => -(t - sigmoid(z)) * a * Math.exp(-z) / (1 + Math.exp(-z)) ** 2)
}`,
    'copies that it changes freely, and talk on the console': `${SIGMOID}
export const gradientW2 = (net, x, t) => {
  const mine = JSON.parse(JSON.stringify(net)); mine.W1.forEach((r, j) => { r[0] *= x[0]; r[1] *= x[1]; mine.b1[j] = sigmoid(mine.b1[j] + r[0] + r[1]) })
  const h = mine.b1; console.log('h', h)
  const y = sigmoid(h.reduce((s, a, j) => s + a * net.W2[j], net.b2))
  return h.map(a => a * (y - t) * y * (1 - y))
}`,
    'TypeScript with interfaces, generics and satisfies': `interface Net { W1: number[][]; b1: number[]; W2: number[]; b2: number }
const dot = <T extends ArrayLike<number>>(a: T, b: T): number => Array.from(a).reduce((s, v, i) => s + v * b[i]!, 0)
const s = (z: number): number => 1 / (1 + Math.exp(-z))
export function gradientW2(net: Readonly<Net>, x: readonly number[], target: number) {
  const h = net.W1.map((row, j) => s(dot(row, x as number[]) + net.b1[j]!)) satisfies number[]
  const y = s(dot(net.W2, h) + net.b2)
  return h.map(a => a * (y - target) * y * (1 - y)) as number[]
}`,
  }
  for (const [name, source] of Object.entries(styles))
    test(name, async () => expect(await passes('gradient-w2', source)).toEqual([]))

  const loss = `${SIGMOID}
const E = (net, x, t) => { const h = net.W1.map((r, j) => sigmoid(r[0] * x[0] + r[1] * x[1] + net.b1[j])); const y = sigmoid(net.W2.reduce((s, w, j) => s + w * h[j], net.b2)); return (y - t) ** 2 / 2 }`

  test('nudging passes, with a kind remark', async () => {
    const source = `${loss}
export const gradientW2 = (net, x, t) => net.W2.map((w, j) => (E({ ...net, W2: net.W2.with(j, w + 1e-5) }, x, t) - E({ ...net, W2: net.W2.with(j, w - 1e-5) }, x, t)) / 2e-5)`
    expect(await passes('gradient-w2', source)).toEqual(['note.numeric'])
  })

  test('a weight that was nudged and put back by adding and taking away is as good as put back', async () => {
    const source = `${loss}
export const gradientW2 = (net, x, t) => net.W2.map((_, j) => { net.W2[j] += 1e-5; const up = E(net, x, t); net.W2[j] -= 2e-5; const down = E(net, x, t); net.W2[j] += 1e-5; return (up - down) / 2e-5 })`
    expect(await passes('gradient-w2', source)).toEqual(['note.numeric', 'note.residue'])
  })

  test('single precision passes, with a kind remark', async () => {
    const source = `${SIGMOID}
export const gradientW2 = ({ W1, b1, W2, b2 }, x, t) => {
  const a = Float32Array.from(b1, (b, j) => sigmoid(b + W1[j][0] * x[0] + W1[j][1] * x[1]))
  const y = Math.fround(sigmoid(a.reduce((s, v, j) => s + v * W2[j], b2)))
  return a.map(v => (y - t) * y * (1 - y) * v)
}`
    expect(await passes('gradient-w2', source)).toEqual(['note.single'])
  })
})

test('many tensors: weights in another order, with fields that nobody asked for', async () => {
  const source = `${SIGMOID}
class Layer { constructor(W, b) { this.W = W; this.b = b } }
export function updateAllWeights(net, x, t, rate) {
  const hidden = new Layer(net.W1, net.b1)
  const h = hidden.W.map((r, j) => sigmoid(r.reduce((s, w, i) => s + w * x[i], hidden.b[j])))
  const y = sigmoid(h.reduce((s, a, j) => s + a * net.W2[j], net.b2))
  const d2 = (y - t) * y * (1 - y)
  const d1 = h.map((a, j) => a * (1 - a) * net.W2[j] * d2)
  return { activations: h, layer: hidden, b2: net.b2 - rate * d2, W2: Float64Array.from(net.W2, (w, j) => w - rate * d2 * h[j]), b1: net.b1.map((b, j) => b - rate * d1[j]), W1: net.W1.map((r, j) => Float64Array.from(r, (w, i) => w - rate * d1[j] * x[i])) }
}`
  expect(await passes('update-all-weights', source)).toEqual([])
})

test('a graph: by recursion from each node, instead of one walk backward', async () => {
  const source = `export function backwardThroughGraph(nodes) {
  const children = nodes.map(() => [])
  nodes.forEach((n, i) => n.parents.forEach((p, side) => children[p].push([i, side])))
  const local = (i, side) => { const { op, parents, data } = nodes[i]; return op === 'mul' ? nodes[parents[1 - side]].data : op === 'sigmoid' ? data * (1 - data) : op === 'tanh' ? 1 - data ** 2 : 1 }
  const memo = new Map([[nodes.length - 1, 1]])
  const grad = i => { if (!memo.has(i)) memo.set(i, children[i].reduce((s, [c, side]) => s + grad(c) * local(c, side), 0)); return memo.get(i) }
  return nodes.map((_, i) => grad(i))
}`
  expect(await passes('backward-through-a-graph', source)).toEqual([])
})

test('a graph: forward, one derivative after the other', async () => {
  const source = `export function backwardThroughGraph(nodes) {
  return nodes.map((_, wanted) => {
    const d = []
    nodes.forEach(({ op, parents: [p, q], data }, i) => {
      d[i] = i === wanted ? 1 : op === 'add' ? d[p] + d[q] : op === 'mul' ? d[p] * nodes[q].data + d[q] * nodes[p].data : op === 'sigmoid' ? d[p] * data * (1 - data) : op === 'tanh' ? d[p] * (1 - data * data) : 0
    })
    return d[nodes.length - 1]
  })
}`
  expect(await passes('backward-through-a-graph', source)).toEqual([])
})

test('an exercise that demands deriving tells a nudge kindly, from both sides and from one', async () => {
  for (const [up, down, run] of [
    ['1e-5', '1e-5', '2e-5'],
    ['1e-7', '0', '1e-7'],
  ]) {
    const source = `${SIGMOID}
const E = (net, x, t) => { const h = net.W1.map((r, j) => sigmoid(r[0] * x[0] + r[1] * x[1] + net.b1[j])); const y = sigmoid(net.W2.reduce((s, w, j) => s + w * h[j], net.b2)); return (y - t) ** 2 / 2 }
const at = (net, j, i, by) => ({ ...net, W1: net.W1.map((r, k) => (k === j ? r.with(i, r[i] + by) : r)) })
export const gradientW1 = (net, x, t) => net.W1.map((r, j) => r.map((_, i) => (E(at(net, j, i, ${up}), x, t) - E(at(net, j, i, -${down}), x, t)) / ${run}))`
    const verdict = await gradeIn(runner, 'gradient-w1', source)
    expect(verdict.status).toBe('fail')
    expect(verdict.points.earned).toBe(0)
    expect(verdict.checks.find(({ status }) => status === 'fail')).toMatchObject({
      name: 'analytic',
      message: { text: expect.stringMatching(/^The numbers are right/) },
    })
  }
})

test('an exercise that demands deriving accepts single precision', async () => {
  const source = solutionWith(
    'gradient-w1',
    'return delta1.map(delta => x.map(input => delta * input))',
    'return delta1.map(delta => Float32Array.from(x, input => delta * input)) as never',
  )
  expect(await passes('gradient-w1', source)).toEqual(['note.single'])
})

test('the engine, where the exercise allows it', async () => {
  const source = `import { lossOf } from 'engine'
export const nudgeAWeight = (n, x, t, l, j, i, h) => {
  const row = n.layers[l].W[j], old = row[i]
  row[i] = old + h; const up = lossOf(n, x, t)
  row[i] = old - h; const down = lossOf(n, x, t)
  row[i] = old
  return (up - down) / h / 2
}`
  expect(await passes('nudge-a-weight', source)).toEqual([])
})

test('deltas by columns, with a switch in another order and ReLU the other way round', async () => {
  const source = `const slope = { relu: z => (z < 0 ? 0 : 1), identity: () => 1, tanh: z => 1 / Math.cosh(z) ** 2, sigmoid: z => 1 / (2 + Math.exp(z) + Math.exp(-z)) }
export function hiddenDelta(z, activation, WNext, deltaNext) {
  const back = new Array(z.length).fill(0)
  WNext.forEach((row, k) => row.forEach((w, j) => { back[j] += w * deltaNext[k] }))
  return back.map((b, j) => b * slope[activation](z[j]))
}`
  expect(await passes('hidden-delta', source)).toEqual([])
})
