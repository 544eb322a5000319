import { type Matrix, numericGradient, type Vector } from '#engine'

/** a = tanh(w·tanh(w·x)): one weight, used twice. */
function twice() {
  const [x, w, t] = [0.7, 1.2, 0.2]
  const [h, a] = twoUses(w, w, x)
  const slopeA = 1 - a * a
  const slopeH = 1 - h * h
  const outer = slopeA * h
  const inner = slopeA * w * slopeH * x
  const error = a - t
  const nudge = 0.001
  const up = twoUses(w + nudge, w + nudge, x)[1]
  const down = twoUses(w - nudge, w - nudge, x)[1]
  return {
    x,
    w,
    t,
    z1: w * x,
    h,
    z2: w * h,
    a,
    slopeA,
    slopeH,
    /** How fast the output changes with each copy, and with the weight that both are. */
    outer,
    inner,
    sum: outer + inner,
    mean: (outer + inner) / 2,
    product: outer * inner,
    up,
    down,
    nudge,
    nudged: (up - down) / (2 * nudge),
    /** With only one copy nudged. */
    outerNudged: numericGradient((copy: number) => twoUses(w, copy, x)[1], w),
    innerNudged: numericGradient((copy: number) => twoUses(copy, w, x)[1], w),
    error,
    dw: error * (outer + inner),
  }
}

function twoUses(inner: number, outer: number, x: number): [h: number, a: number] {
  const h = Math.tanh(inner * x)
  return [h, Math.tanh(outer * h)]
}

/** z[n] = Σ k[m]·x[n + m] + b, in every place where the whole kernel fits. */
export const convolve = (x: Vector, k: Vector, b = 0): Vector =>
  Array.from({ length: x.length - k.length + 1 }, (_, n) => k.reduce((sum, km, m) => sum + km * x[n + m], b))

/** The same in two directions, without a bias. */
export const convolve2 = (X: Matrix, K: Matrix): Matrix =>
  Array.from({ length: X.length - K.length + 1 }, (_, r) =>
    Array.from({ length: X[0].length - K[0].length + 1 }, (_, c) =>
      K.reduce((sum, row, i) => row.reduce((inner, kij, j) => inner + kij * X[r + i][c + j], sum), 0),
    ),
  )

/** A row of eight pixels, dark and bright, and a kernel that takes differences. */
function edges() {
  const x = [0, 0, 0, 1, 1, 1, 0, 0]
  const k = [-1, 1]
  const ramp = [0, 1, 2, 3, 4]
  return { x, k, z: convolve(x, k), ramp, rampZ: convolve(ramp, k), places: x.length - k.length + 1 }
}

/** A picture with an upright edge and a level one, under two kernels. */
function picture() {
  const X = [
    [0, 0, 1, 1, 1],
    [0, 0, 1, 1, 1],
    [0, 0, 1, 1, 1],
    [0, 0, 0, 0, 0],
  ]
  const upright = [
    [-1, 1],
    [-1, 1],
  ]
  const level = [
    [-1, -1],
    [1, 1],
  ]
  return { X, upright, level, Z: convolve2(X, upright), ZLevel: convolve2(X, level) }
}

/** Four inputs and a kernel of two, forward and back with a pencil. */
function kernel() {
  const x = [1, 2, -1, 3]
  const k = [2, -1]
  const b = 0.5
  const delta = [1, 0.5, -2]
  /** A loss with exactly these error terms. */
  const loss = (x: Vector, k: Vector, b: number) =>
    convolve(x, k, b).reduce((sum, z, n) => sum + delta[n] * z, 0)
  const dk = k.map((_, m) => delta.reduce((sum, d, n) => sum + d * x[n + m], 0))
  const dx = x.map(() => 0)
  for (const [n, d] of delta.entries()) for (const [m, km] of k.entries()) dx[n + m] += d * km
  return {
    x,
    k,
    b,
    z: convolve(x, k, b),
    delta,
    /** What each place adds to the first number of the kernel, and to the second. */
    uses: k.map((_, m) => delta.map((d, n) => d * x[n + m])),
    dk,
    db: delta.reduce((sum, d) => sum + d, 0),
    dx,
    nudged: {
      dk: numericGradient((k: Vector) => loss(x, k, b), k),
      db: numericGradient((b: number) => loss(x, k, b), b),
      dx: numericGradient((x: Vector) => loss(x, k, b), x),
    },
  }
}

/** A photograph of 28 × 28 under one kernel of 3 × 3, and the same units with a line from each to each. */
function counts() {
  const [side, width] = [28, 3]
  const inputs = side * side
  const places = (side - width + 1) ** 2
  return {
    side,
    inputs,
    across: side - width + 1,
    places,
    kernel: width * width,
    everyLine: inputs * places,
    products: places * width * width,
  }
}

/** A recurrence of one unit: h = tanh(w·h + u·x + b). */
export interface Recurrence {
  w: number
  u: number
  b: number
  h0: number
  xs: Vector
}

/** Its states, h0 first. */
function statesOf({ w, u, b, h0, xs }: Recurrence): Vector {
  const h = [h0]
  for (const [n, x] of xs.entries()) h.push(Math.tanh(w * h[n] + u * x + b))
  return h
}

/** Back from a blame of the last state: what each step adds, first step first, and the blame of the first state. */
export function backThrough(recurrence: Recurrence, blame: number) {
  const { w, xs } = recurrence
  const h = statesOf(recurrence)
  const steps = xs.map(() => ({ blame: 0, slope: 0, delta: 0, dw: 0, du: 0 }))
  let back = blame
  for (let n = xs.length - 1; n >= 0; n--) {
    const slope = 1 - h[n + 1] ** 2
    const delta = back * slope
    steps[n] = { blame: back, slope, delta, dw: delta * h[n], du: delta * xs[n] }
    back = delta * w
  }
  const sum = (of: 'dw' | 'du' | 'delta') => steps.reduce((total, step) => total + step[of], 0)
  return { h, steps, dw: sum('dw'), du: sum('du'), db: sum('delta'), dh0: back }
}

/** Three steps with a pencil, forward and back. */
function three() {
  const recurrence = { w: 0.8, u: 0.5, b: 0.1, h0: 0.4, xs: [1, -0.6, 0.9] }
  const t = 0.2
  const h = statesOf(recurrence)
  const error = h[3] - t
  const back = backThrough(recurrence, error)
  const loss = (changed: Partial<Recurrence>) => (statesOf({ ...recurrence, ...changed })[3] - t) ** 2 / 2
  return {
    ...recurrence,
    t,
    z: recurrence.xs.map((x, n) => recurrence.w * h[n] + recurrence.u * x + recurrence.b),
    error,
    ...back,
    loss: loss({}),
    nudged: {
      dw: numericGradient((w: number) => loss({ w }), recurrence.w),
      du: numericGradient((u: number) => loss({ u }), recurrence.u),
      db: numericGradient((b: number) => loss({ b }), recurrence.b),
      dh0: numericGradient((h0: number) => loss({ h0 }), recurrence.h0),
    },
  }
}

/** One input at the first step, nothing after it: who adds what to the weight five steps later. */
function pulse() {
  const recurrence = { w: 0.8, u: 1, b: 0, h0: 0, xs: [1, 0, 0, 0, 0] }
  const { h, steps, dw, du } = backThrough(recurrence, 1)
  const lastTwo = steps[3].dw + steps[4].dw
  return { ...recurrence, h, parts: steps.map(step => step.dw), dw, du, lastTwo, share: (100 * lastTwo) / dw }
}

/** A weight that multiplies a state again and again: h = w·h, from 1 on. */
function powers() {
  const steps = 50
  const of = (w: number) => ({ w, state: w ** steps, blame: w ** steps, dw: steps * w ** (steps - 1) })
  const [below, one, above, half] = [0.9, 1, 1.1, 0.5].map(of)
  // With a bend, a weight of exactly 1 does not keep the blame: every slope is below 1.
  const bent = { w: 1, u: 1, b: 0, h0: 0, xs: Array.from({ length: steps }, (_, n) => (n === 0 ? 1 : 0)) }
  const bentBlame = backThrough(bent, 1).dh0
  return { steps, below, one, above, half, ratio: above.dw / below.dw, bentBlame }
}

/** A gradient of two numbers that is longer than the limit, clipped. */
function clip() {
  const gradient = [30, -40]
  const length = Math.hypot(...gradient)
  const limit = 5
  const clipped = gradient.map(one => (one * limit) / length)
  return {
    gradient,
    length,
    limit,
    clipped,
    cut: gradient.map(one => Math.max(-limit, Math.min(limit, one))),
  }
}

/** What a long walk has to remember: a state of 256 numbers for each of 1,000 steps. */
function memory() {
  const [steps, units, bytes] = [1000, 256, 8]
  const segments = Math.ceil(Math.sqrt(steps))
  return {
    steps,
    units,
    states: steps * units,
    megabytes: (steps * units * bytes) / 1e6,
    weights: units * units,
    segments,
    /** One state kept for each segment, and all states of the one segment that is being walked back. */
    kept: segments + Math.ceil(steps / segments),
  }
}

/** A recurrence with one input that never changes, until it settles. */
function settled() {
  const [w, x, t] = [0.8, 0.3, 0.4]
  const step = (h: number, weight = w) => Math.tanh(weight * h + x)
  const states = [0]
  while (states.length < 200 && Math.abs(step(states.at(-1)!) - states.at(-1)!) > 1e-6)
    states.push(step(states.at(-1)!))
  const rest = (weight: number) => {
    let h = 0
    for (let n = 0; n < 500; n++) h = step(h, weight)
    return h
  }
  const h = rest(w)
  const slope = 1 - h * h
  const factor = slope * w
  const error = h - t
  const delta = [0]
  for (let n = 0; n < 40; n++) delta.push(slope * (error + w * delta[n]))
  const deltaRest = (slope * error) / (1 - factor)
  const through = (steps: number) =>
    backThrough({ w, u: 1, b: 0, h0: 0, xs: Array(steps).fill(x) as number[] }, error).dw
  // A weight with which it never settles: two states take turns.
  const restless = [0]
  for (let n = 0; n < 400; n++) restless.push(step(restless[n], -2.5))
  return {
    w,
    x,
    t,
    states,
    count: states.length - 1,
    h,
    slope,
    factor,
    error,
    delta,
    deltaRest,
    /** How many times as large the error term is as without the loop. */
    gain: 1 / (1 - factor),
    dw: deltaRest * h,
    nudged: numericGradient((weight: number) => (rest(weight) - t) ** 2 / 2, w),
    firstOnly: slope * error * h,
    unrolled: { one: through(1), three: through(3), ten: through(10), thirty: through(30) },
    restless: restless.slice(-2),
  }
}

/** Every number of lesson 9, by path: `twice.outer`, `kernel.dk.0`. */
export const numbers = {
  twice: twice(),
  edges: edges(),
  picture: picture(),
  kernel: kernel(),
  counts: counts(),
  three: three(),
  pulse: pulse(),
  powers: powers(),
  clip: clip(),
  memory: memory(),
  settled: settled(),
}

export default numbers
