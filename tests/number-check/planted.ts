import { randomNumbers } from '#engine'

// Worked examples with a slip planted by arithmetic of its own: nothing here comes from what the diagnosis uses.

type Rows = number[][]
type Bend = 'sigmoid' | 'tanh' | 'relu' | 'identity'

export interface Sheet {
  z: Rows[]
  a: Rows[]
  error: Rows
  delta: Rows[]
  dW: Rows[]
  db: Rows
  newW: Rows[]
  newB: Rows
  lossBefore: number
  lossAfter: number
}

export interface Start {
  sizes: number[]
  activations: Bend[]
  weights: Rows[]
  biases: Rows
  inputs: Rows
  targets: Rows
  loss: string
  learningRate: number
}

/** A slip as a person makes it: its name where it has one, and how it spoils the work. */
export interface Operator {
  name: string
  code?: string
  fits?(start: Start): boolean
  work(start: Start): Sheet
}

const bend = (kind: Bend, z: number) =>
  kind === 'sigmoid'
    ? 1 / (1 + Math.exp(-z))
    : kind === 'tanh'
      ? Math.tanh(z)
      : kind === 'relu'
        ? Math.max(0, z)
        : z

const steepness = (kind: Bend, z: number) => {
  if (kind === 'sigmoid') return Math.exp(-z) / (1 + Math.exp(-z)) ** 2
  if (kind === 'tanh') return 1 / Math.cosh(z) ** 2
  return kind === 'relu' && z <= 0 ? 0 : 1
}

const copy = <T>(value: T): T => structuredClone(value)

interface Habits {
  lossTimes?: number
  outputTimes?: number
  gradientTimes?: number
  direction?: number
  rate?: number
  outputSlope?(kind: Bend, z: number, a: number): number
  hiddenSlope?(kind: Bend, z: number, a: number): number
  early?: boolean
  keepBiases?: boolean
  flipError?: boolean
  noBias?: boolean
  sumBatch?: boolean
  useZ?: boolean
}

function runAll(start: Start, W: Rows[], b: Rows, x: number[], noBias = false) {
  const z: Rows = []
  const a: Rows = [x]
  for (let l = 0; l < W.length; l++) {
    z.push(W[l].map((row, j) => row.reduce((s, w, i) => s + w * a[l][i], noBias ? 0 : b[l][j])))
    a.push(z[l].map(v => bend(start.activations[l], v)))
  }
  return { z, a }
}

function meanLoss(start: Start, W: Rows[], b: Rows, habits: Habits): number {
  let total = 0
  start.inputs.forEach((x, n) => {
    const out = runAll(start, W, b, x, habits.noBias).a.at(-1)!
    out.forEach((o, k) => {
      total += (o - start.targets[n][k]) ** 2
    })
  })
  const outputs = start.sizes.at(-1)!
  const by = { halfSumOfSquares: 0.5, sumOfSquares: 1, meanOfSquares: 1 / outputs }[start.loss]!
  return (total * by * (habits.lossTimes ?? 1)) / start.inputs.length
}

/** One step by hand, with these habits. */
function work(start: Start, habits: Habits = {}): Sheet {
  const W = copy(start.weights)
  const b = copy(start.biases)
  const L = W.length
  const N = start.inputs.length
  const outputs = start.sizes.at(-1)!
  const twice = { halfSumOfSquares: 1, sumOfSquares: 2, meanOfSquares: 2 / outputs }[start.loss]!
  const passes = start.inputs.map(x => runAll(start, W, b, x, habits.noBias))
  const error = passes.map(({ a }, n) =>
    a[L].map((o, k) => (habits.flipError ? start.targets[n][k] - o : o - start.targets[n][k])),
  )
  const delta: Rows[] = start.inputs.map(() => [])
  const dW: Rows[] = []
  const db: Rows = []
  const newW = copy(W)
  const newB = copy(b)
  const outputSlope = habits.outputSlope ?? steepness
  const hiddenSlope = habits.hiddenSlope ?? steepness
  const move = (habits.rate ?? start.learningRate) * (habits.direction ?? -1)
  for (let l = L - 1; l >= 0; l--) {
    passes.forEach(({ z, a }, n) => {
      delta[n][l] = z[l].map((v, j) => {
        if (l === L - 1)
          return (
            error[n][j] *
            twice *
            (habits.outputTimes ?? 1) *
            outputSlope(start.activations[l], v, a[l + 1][j])
          )
        let blame = 0
        const back = habits.early ? newW[l + 1] : W[l + 1]
        back.forEach((row, k) => {
          blame += row[j] * delta[n][l + 1][k]
        })
        return blame * hiddenSlope(start.activations[l], v, a[l + 1][j])
      })
    })
    const share = (habits.gradientTimes ?? 1) / (habits.sumBatch ? 1 : N)
    dW[l] = W[l].map((row, j) =>
      row.map((_, i) =>
        passes.reduce(
          (s, { z, a }, n) => s + delta[n][l][j] * (habits.useZ && l > 0 ? z[l - 1][i] : a[l][i]) * share,
          0,
        ),
      ),
    )
    db[l] = W[l].map((_, j) => passes.reduce((s, _p, n) => s + delta[n][l][j] * share, 0))
    newW[l] = W[l].map((row, j) => row.map((w, i) => w + move * dW[l][j][i]))
    if (!habits.keepBiases) newB[l] = b[l].map((v, j) => v + move * db[l][j])
  }
  return {
    z: passes.map(({ z }) => z),
    a: passes.map(({ a }) => a.slice(1)),
    error,
    delta,
    dW,
    db,
    newW,
    newB,
    lossBefore: meanLoss(start, W, b, habits),
    lossAfter: meanLoss(start, newW, newB, habits),
  }
}

export const honest = (start: Start) => work(start)

const hasHidden = ({ sizes }: Start) => sizes.length > 2
const isCurved = (kind: Bend) => kind === 'sigmoid' || kind === 'tanh'
const hiddenIsCurved = (start: Start) => hasHidden(start) && start.activations.slice(0, -1).every(isCurved)
const slopeFrom = (x: number, kind: Bend) => (kind === 'tanh' ? 1 - x * x : x * (1 - x))

/** Slips that have a name. */
export const operators: Operator[] = [
  { name: 'W2 first', code: 'updatedFirst', fits: hasHidden, work: s => work(s, { early: true }) },
  {
    name: 'a 2 too many',
    code: 'gradientTwice',
    fits: s => s.loss === 'halfSumOfSquares',
    work: s => work(s, { outputTimes: 2 }),
  },
  {
    name: 'a 2 lost',
    code: 'gradientHalf',
    fits: s => s.loss === 'sumOfSquares',
    work: s => work(s, { gradientTimes: 0.5 }),
  },
  {
    name: 'no ½ in the loss',
    code: 'lossTwice',
    fits: s => s.loss === 'halfSumOfSquares',
    work: s => work(s, { lossTimes: 2 }),
  },
  {
    name: '1/n lost',
    code: 'gradientNotMean',
    fits: s => s.loss === 'meanOfSquares' && s.sizes.at(-1)! > 2,
    work: s => work(s, { outputTimes: s.sizes.at(-1)! }),
  },
  {
    name: 'no output slope',
    code: 'noSlope',
    fits: s => isCurved(s.activations.at(-1)!),
    work: s => work(s, { outputSlope: () => 1 }),
  },
  {
    name: 'no hidden slope',
    code: 'noSlope',
    fits: hiddenIsCurved,
    work: s => work(s, { hiddenSlope: () => 1 }),
  },
  {
    name: 'slope formula fed with z',
    code: 'slopeAtZ',
    fits: hiddenIsCurved,
    work: s => work(s, { hiddenSlope: (kind, z) => slopeFrom(z, kind) }),
  },
  {
    name: 'slope taken at a',
    code: 'slopeAgain',
    fits: hiddenIsCurved,
    work: s => work(s, { hiddenSlope: (kind, _z, a) => steepness(kind, a) }),
  },
  {
    name: 'sigmoid’s slope for tanh',
    code: 'sigmoidSlope',
    fits: s =>
      hasHidden(s) &&
      s.activations.slice(0, -1).every(kind => kind === 'tanh') &&
      s.activations.at(-1) === 'sigmoid',
    work: s => work(s, { hiddenSlope: (_kind, _z, a) => a * (1 - a) }),
  },
  { name: 'biases stay', code: 'biasesStay', work: s => work(s, { keepBiases: true }) },
  { name: 'target minus output', code: 'errorSign', work: s => work(s, { flipError: true }) },
  { name: 'gradient added', code: 'added', work: s => work(s, { direction: 1 }) },
  { name: 'no learning rate', code: 'noRate', work: s => work(s, { rate: 1 }) },
  {
    name: 'batch added up',
    code: 'batchSum',
    fits: s => s.inputs.length > 1,
    work: s => work(s, { sumBatch: true }),
  },
  { name: 'bias forgotten', code: 'biasForgotten', work: s => work(s, { noBias: true }) },
  {
    name: 'z enters the next layer’s gradient',
    code: 'enteringZ',
    fits: s => hasHidden(s) && s.activations[0] !== 'identity',
    work: s => work(s, { useZ: true }),
  },
]

/** Slips without a name: a mistyped number, a wrong factor, two weights taken for each other. */
export const nameless: Operator[] = [
  {
    name: 'a mistyped error term',
    work: s => {
      const sheet = work(s)
      sheet.delta[0].at(-1)![0] += 0.0371
      return sheet
    },
  },
  { name: 'a factor of 0.9', work: s => work(s, { gradientTimes: 0.9 }) },
  {
    name: 'a slope divided by 3.3',
    work: s => work(s, { outputSlope: (kind, z) => steepness(kind, z) / 3.3 }),
  },
  {
    name: 'a mistyped new weight',
    work: s => {
      const sheet = work(s)
      sheet.newW[0][0][0] += 0.0123
      return sheet
    },
  },
]

/** A random network of one to three layers with inputs, targets, a loss and a rate. */
export function randomStart(seed: number): Start {
  const random = randomNumbers(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const near = (scale: number) => Number(((2 * random() - 1) * scale).toFixed(2)) || 0.11
  const sizes = Array.from({ length: 2 + upTo(3) }, () => 1 + upTo(4))
  const hidden: Bend = (['sigmoid', 'tanh', 'tanh', 'relu'] as const)[upTo(4)]
  const last: Bend = (['sigmoid', 'sigmoid', 'identity', 'tanh'] as const)[upTo(4)]
  const batch = [1, 1, 3, 5][upTo(4)]
  return {
    sizes,
    activations: sizes.slice(1).map((_, l) => (l === sizes.length - 2 ? last : hidden)),
    weights: sizes
      .slice(1)
      .map((n, l) => Array.from({ length: n }, () => Array.from({ length: sizes[l] }, () => near(1.5)))),
    biases: sizes.slice(1).map(n => Array.from({ length: n }, () => near(1))),
    inputs: Array.from({ length: batch }, () => Array.from({ length: sizes[0] }, () => near(2))),
    targets: Array.from({ length: batch }, () => Array.from({ length: sizes.at(-1)! }, () => near(1))),
    loss: ['halfSumOfSquares', 'sumOfSquares', 'meanOfSquares'][upTo(3)],
    learningRate: [0.6, 0.7, 0.9][upTo(3)],
  }
}

/** Every number printed with so many decimals. */
export function printed(value: unknown, decimals: number): unknown {
  if (typeof value === 'number') return value.toFixed(decimals)
  if (Array.isArray(value)) return value.map(part => printed(part, decimals))
  return Object.fromEntries(
    Object.entries(value as object).map(([key, part]) => [key, printed(part, decimals)]),
  )
}

/** The places at which two sheets as printed differ, as paths. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (typeof one === 'string') return one === other ? [] : [path]
  if (Array.isArray(one))
    return one.flatMap((part, n) => differences(part, (other as unknown[])[n], `${path}[${n}]`))
  return Object.entries(one as object).flatMap(([key, part]) =>
    differences(part, (other as Record<string, unknown>)[key], key),
  )
}
