import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numericGradient, type Op, type Value, value } from '#engine'
import { deviation, FC } from './random-networks.ts'

const UNARY = ['neg', 'exp', 'log', 'sin', 'cos', 'sigmoid', 'tanh', 'relu'] as const
const BINARY = ['add', 'sub', 'mul', 'div', 'pow'] as const

type Operation = Exclude<Op, 'leaf' | 'constant'>

/** The operations on plain numbers, written apart from the engine. */
const PLAIN: Record<Operation, (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  pow: (a, b) => a ** b,
  neg: a => -a,
  exp: a => Math.exp(a),
  log: a => Math.log(a),
  sin: a => Math.sin(a),
  cos: a => Math.cos(a),
  sigmoid: a => 1 / (1 + Math.exp(-a)),
  tanh: a => Math.tanh(a),
  relu: a => Math.max(0, a),
}

type Instruction = { op: Operation; i: number; j: number }

/** A random program: each instruction takes two earlier values (one may be used often, some never). */
const programs = fc.record({
  leaves: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 4 }),
  steps: fc.array(
    fc.record({ op: fc.constantFrom(...UNARY, ...BINARY), i: fc.nat({ max: 99 }), j: fc.nat({ max: 99 }) }),
    { minLength: 1, maxLength: 25 },
  ),
})

/** Leaves out instructions whose result is wild, or whose slope is not defined close by. */
function tame(leaves: number[], steps: Instruction[]): Instruction[] {
  const data = [...leaves]
  return steps.filter(({ op, i, j }) => {
    const [a, b] = [data[i % data.length], data[j % data.length]]
    if ((op === 'log' || op === 'pow') && a < 0.2) return false
    if (op === 'div' && Math.abs(b) < 0.2) return false
    if (op === 'relu' && Math.abs(a) < 0.05) return false
    const result = PLAIN[op](a, b)
    if (!(Math.abs(result) < 5)) return false
    data.push(result)
    return true
  })
}

function runPlain(leaves: number[], steps: Instruction[]): number {
  const data = [...leaves]
  for (const { op, i, j } of steps) data.push(PLAIN[op](data[i % data.length], data[j % data.length]))
  return data[data.length - 1]
}

function runGraph(leaves: Value[], steps: Instruction[]): Value {
  const nodes = [...leaves]
  for (const { op, i, j } of steps) nodes.push(nodes[i % nodes.length][op](nodes[j % nodes.length]))
  return nodes[nodes.length - 1]
}

describe('a scalar graph', () => {
  it('has the gradients of central differences, on random graphs of all operations', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(programs, ({ leaves, steps: all }) => {
        const steps = tame(leaves, all)
        fc.pre(steps.length > 0)
        for (const { op } of steps) seen.add(op)
        const nodes = leaves.map(value)
        const result = runGraph(nodes, steps)
        expect(result.data).toBeCloseTo(runPlain(leaves, steps), 12)
        result.backward()
        const numeric = numericGradient(point => runPlain(point, steps), leaves, {
          method: 'richardson',
          h: 1e-4,
        })
        const analytic = nodes.map(node => node.grad)
        expect(deviation(analytic, numeric)).toBeLessThan(1e-6)
      }),
      { ...FC, numRuns: 400 },
    )
    expect([...seen].sort()).toEqual([...UNARY, ...BINARY].sort())
  })

  it.each(UNARY)('differentiates %s alone', op => {
    for (const at of [0.3, 1, 2.5]) {
      const x = value(at)
      x[op]().backward()
      expect(x.grad).toBeCloseTo(
        numericGradient(p => PLAIN[op](p, 0), at),
        8,
      )
    }
  })

  it.each(BINARY)('differentiates %s by both operands, and takes a plain number', op => {
    const [a, b] = [value(1.7), value(-0.6)]
    a[op](b).backward()
    const numeric = numericGradient(([p, q]) => PLAIN[op](p, q), [1.7, -0.6])
    expect(deviation([a.grad, b.grad], numeric)).toBeLessThan(1e-9)
    const withNumber = a[op](-0.6)
    expect(withNumber.data).toBe(PLAIN[op](1.7, -0.6))
    expect(withNumber.parents[1].op).toBe('constant')
  })

  it('accumulates at a value used twice: the diamond b = a + a, c = b · b', () => {
    const a = value(3)
    const b = a.add(a)
    const c = b.mul(b)
    c.backward()
    expect([c.data, c.grad, b.grad, a.grad]).toEqual([36, 1, 12, 24])
    expect(b.parents).toEqual([a, a])
  })

  it('waits for the long way round before a value passes its gradient on', () => {
    const x = value(2)
    const y = x.mul(3)
    let long = y
    for (let i = 0; i < 10; i++) long = long.add(1)
    y.mul(long).backward() // 3x(3x + 10): derivative 18x + 30
    expect(x.grad).toBe(66)
  })

  it('starts from zero when backward is called again, also from another result', () => {
    const a = value(3)
    const b = a.mul(a)
    const c = b.add(a)
    c.backward()
    c.backward()
    expect([a.grad, b.grad]).toEqual([7, 1])
    b.backward()
    expect([a.grad, b.grad]).toEqual([6, 1])
  })

  it('treats a leaf alone, whose gradient by itself is 1', () => {
    const a = value(-4)
    a.backward()
    expect([a.grad, a.op, a.parents]).toEqual([1, 'leaf', []])
  })

  it('goes back through a chain of a million values', () => {
    const x = value(1)
    let last = x
    for (let i = 0; i < 1_000_000; i++) last = last.add(1)
    last.backward()
    expect([last.data, x.grad]).toEqual([1_000_001, 1])
  })

  it('goes back through twenty doublings: a million paths, twenty-one values', () => {
    const x = value(1)
    let last = x
    for (let i = 0; i < 20; i++) last = last.add(last)
    last.backward()
    expect(x.grad).toBe(2 ** 20)
  })

  it('gives ReLU the slope 0 at 0', () => {
    const x = value(0)
    x.relu().backward()
    expect(x.grad).toBe(0)
  })

  it('keeps saturated sigmoid and tanh finite', () => {
    for (const at of [-1000, 1000]) {
      const x = value(at)
      x.sigmoid().add(x.tanh()).backward()
      expect(x.grad).toBeCloseTo(0, 12)
    }
  })

  it('shows NaN instead of hiding it', () => {
    const x = value(-1)
    const y = x.log().relu()
    y.backward()
    expect([y.data, x.log().sigmoid().data]).toEqual([Number.NaN, Number.NaN])
    expect(value(-2).pow(0.5).data).toBeNaN()
  })

  it.each([0, 1, 2, 3])('has at zero the slope of the power %i that a nudge measures', exponent => {
    const zero = value(0)
    zero.pow(exponent).backward()
    for (const method of ['central', 'forward'] as const) {
      const measured = numericGradient((x: number) => value(x).pow(exponent).data, 0, { method })
      expect(Math.abs(zero.grad - measured)).toBeLessThan(1e-6)
    }
    // By an exponent that can move, a power of zero does not move.
    const free = value(exponent + 1)
    value(0).pow(free).backward()
    expect(free.grad).toBe(0)
  })

  it('has the right slope of a power with a negative or zero base', () => {
    const x = value(-2)
    x.pow(3).backward()
    expect(x.grad).toBe(12)
    const zero = value(0)
    const square = zero.pow(2)
    square.backward()
    expect([zero.grad, square.parents[1].grad]).toEqual([0, 0])
    // By an exponent that is itself a variable the derivative does not exist there, and that is shown.
    const exponent = value(3)
    value(-2).pow(exponent).backward()
    expect(exponent.grad).toBeNaN()
  })

  it('refuses what is not a finite number', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, '3', null, undefined, [1]]) {
      expect(() => value(bad as number)).toThrow(/^value: the argument must be a finite number, got /)
      expect(() => value(1).mul(bad as number)).toThrow(/finite number/)
    }
  })
})
