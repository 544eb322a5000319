import { describe, expect, it } from 'vitest'
import {
  backward,
  batchGradients,
  forward,
  lossOf,
  type Network,
  softmax,
  update,
  type Value,
  value,
} from '#engine'

/** The worked example that the web copies most: two inputs, two hidden units, two outputs. */
const muchCopied = (): Network => ({
  layers: [
    {
      W: [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      b: [0.35, 0.35],
      activation: 'sigmoid',
    },
    {
      W: [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      b: [0.6, 0.6],
      activation: 'sigmoid',
    },
  ],
  loss: 'halfSquaredError',
})
const x = [0.05, 0.1]
const target = [0.01, 0.99]

/** The example's step: the rate is 0.5 and the biases stay as they are. */
function stepWithoutBiases(network: Network): void {
  const gradients = batchGradients(network, [x], [target])
  update(network, { ...gradients, db: gradients.db.map(db => db.map(() => 0)) }, 0.5)
}

describe('published examples', () => {
  it('the much-copied example: forward phase, loss and new weights as printed', () => {
    const network = muchCopied()
    const { a } = forward(network, x)
    expect(a[1][0]).toBeCloseTo(0.593269992, 9)
    expect(a[1][1]).toBeCloseTo(0.596884378, 9)
    expect(a[2][0]).toBeCloseTo(0.75136507, 8)
    expect(a[2][1]).toBeCloseTo(0.772928465, 9)
    expect(lossOf(network, x, target)).toBeCloseTo(0.298371109, 9)
    stepWithoutBiases(network)
    const printed = [
      0.149780716, 0.19956143, 0.24975114, 0.29950229, 0.35891648, 0.408666186, 0.51130127, 0.561370121,
    ]
    network.layers
      .flatMap(({ W }) => W.flat())
      .forEach((w, i) => {
        expect(w).toBeCloseTo(printed[i], 8)
      })
  })

  it('the much-copied example: the right error after one step is 0.291027774', () => {
    const network = muchCopied()
    stepWithoutBiases(network)
    expect(lossOf(network, x, target)).toBeCloseTo(0.291027774, 9)
  })

  it('the much-copied example: its printed 0.291027924 comes of hidden errors taken with the updated W2', () => {
    const network = muchCopied()
    const trace = forward(network, x)
    const { dW, db } = backward(network, trace, target)
    const still = db.map(one => one.map(() => 0))
    const zero = dW.map(m => m.map(row => row.map(() => 0)))
    update(network, { dW: [zero[0], dW[1]], db: still }, 0.5)
    const late = backward(network, trace, target)
    update(network, { dW: [late.dW[0], zero[1]], db: still }, 0.5)
    expect(lossOf(network, x, target)).toBeCloseTo(0.291027924, 9)
  })

  it('a course on vision: f = (x + y) z at (−2, 5, −4)', () => {
    const [p, q, r] = [-2, 5, -4].map(value)
    const f = p.add(q).mul(r)
    f.backward()
    expect([f.data, p.grad, q.grad, r.grad]).toEqual([-12, -4, -4, 3])
  })

  it('a course on vision: one sigmoid neuron, w = (2, −3, −3) on (−1, −2)', () => {
    const [w0, w1, w2, x0, x1] = [2, -3, -3, -1, -2].map(value)
    const f = w0.mul(x0).add(w1.mul(x1)).add(w2).sigmoid()
    f.backward()
    const rounded = (v: Value) => Number(v.grad.toFixed(2))
    expect(f.data).toBeCloseTo(0.73, 2)
    expect([w0, w1, w2, x0, x1].map(rounded)).toEqual([-0.2, -0.39, 0.2, 0.39, -0.59])
  })

  it('the best-known scalar engine: its first page gives 24.7041, 138.8338 and 645.5773', () => {
    const [a, b] = [value(-4), value(2)]
    let c = a.add(b)
    let d = a.mul(b).add(b.pow(3))
    c = c.add(c.add(1))
    c = c.add(value(1).add(c).add(a.neg()))
    d = d.add(d.mul(2).add(b.add(a).relu()))
    d = d.add(d.mul(3).add(b.sub(a).relu()))
    const e = c.sub(d)
    const f = e.pow(2)
    let g = f.div(2)
    g = g.add(value(10).div(f))
    g.backward()
    expect(g.data).toBeCloseTo(24.7041, 4)
    expect(a.grad).toBeCloseTo(138.8338, 4)
    expect(b.grad).toBeCloseTo(645.5773, 4)
  })

  it('the best-known scalar engine: its own test gives −20 and 46', () => {
    const p = value(-4)
    const z = p.mul(2).add(2).add(p)
    const q = z.relu().add(z.mul(p))
    const h = z.mul(z).relu()
    const y = h.add(q).add(q.mul(p))
    y.backward()
    expect([y.data, p.grad]).toEqual([-20, 46])
  })

  it('softmax of (1, 2, 3) as in every table', () => {
    const printed = [0.09003057, 0.24472847, 0.66524096]
    softmax([1, 2, 3]).forEach((a, k) => {
      expect(a).toBeCloseTo(printed[k], 8)
    })
  })
})
