import type { Gradients, Matrix, Network, Trace, Vector } from './types.ts'

// What every public function checks first. `where` is the function's name and opens the message.

const ACTIVATIONS = ['identity', 'sigmoid', 'tanh', 'relu', 'softmax']
const LOSSES = ['halfSquaredError', 'crossEntropy']

/** Throws unless `n` is a number that is neither NaN nor Infinity. */
export function checkNumber(where: string, what: string, n: unknown): void {
  if (!Number.isFinite(n)) refuse(where, `${what} must be a finite number`, n)
}

/** Throws unless `n` is a whole number of at least `least`. */
export function checkCount(where: string, what: string, n: unknown, least: number): void {
  if (!Number.isInteger(n) || (n as number) < least) {
    refuse(where, `${what} must be a whole number from ${least} up`, n)
  }
}

/** Throws unless `v` is a list of finite numbers, `length` of them if that is given. */
export function checkVector(where: string, what: string, v: Vector, length?: number): void {
  if (!isList(v)) refuse(where, `${what} must be an array of numbers`, v)
  if (length !== undefined && v.length !== length) {
    refuse(where, `${what} must have ${count(length, 'number')}`, `a vector of ${v.length}`)
  }
  for (let i = 0; i < v.length; i++) {
    if (!Number.isFinite(v[i])) checkNumber(where, `entry [${i}] of ${what}`, v[i])
  }
}

/** Throws unless `m` is a matrix of finite numbers, `rows` × `columns`. */
function checkMatrix(where: string, what: string, m: Matrix, rows: number, columns: number): void {
  if (!isList(m) || m.length !== rows) refuse(where, `${what} must have ${count(rows, 'row')}`, m)
  for (let j = 0; j < rows; j++) checkVector(where, `row [${j}] of ${what}`, m[j], columns)
}

/** Throws unless the layers fit each other (and x), the activations fit the loss, and all numbers are finite. */
export function checkNetwork(where: string, network: Network, x?: Vector): void {
  const { layers, loss } = network ?? {}
  if (!isList(layers) || layers.length === 0) {
    refuse(where, 'a network needs a list "layers" with at least one layer', layers)
  }
  if (!LOSSES.includes(loss)) refuse(where, `the loss must be one of ${LOSSES.join(', ')}`, loss)
  let width = x?.length
  for (const [k, layer] of layers.entries()) {
    const { W, b } = layer ?? {}
    if (!isList(W) || !isList(W[0]) || W[0].length === 0) {
      refuse(where, `W of layer ${k + 1} must be a matrix with one row a unit`, W)
    }
    const inputs = W[0].length
    if (width !== undefined && width !== inputs) {
      const expected = `${count(inputs, 'input')} (W is ${W.length}×${inputs})`
      refuse(where, `layer ${k + 1} expects ${expected}`, `a vector of ${width}`)
    }
    checkMatrix(where, `W of layer ${k + 1}`, W, W.length, inputs)
    checkVector(where, `b of layer ${k + 1}`, b, W.length)
    checkActivation(where, network, k)
    width = W.length
  }
}

function checkActivation(where: string, { layers, loss }: Network, k: number): void {
  const { activation } = layers[k]
  const last = k === layers.length - 1
  if (!ACTIVATIONS.includes(activation)) {
    refuse(where, `the activation of layer ${k + 1} must be one of ${ACTIVATIONS.join(', ')}`, activation)
  }
  if (activation === 'softmax' && !(last && loss === 'crossEntropy')) {
    const place = `layer ${k + 1} of ${layers.length} under ${loss}`
    refuse(where, 'softmax works only in the last layer and under crossEntropy', `it in ${place}`)
  }
  if (last && loss === 'crossEntropy' && activation !== 'softmax' && activation !== 'sigmoid') {
    const advice = 'for others use halfSquaredError'
    refuse(where, `crossEntropy needs a last layer of softmax or sigmoid (${advice})`, activation)
  }
}

/** Throws unless `target` fits the network's output and, for cross-entropy, is made of probabilities. */
export function checkTarget(where: string, what: string, { layers, loss }: Network, target: Vector): void {
  const last = layers[layers.length - 1]
  checkVector(where, what, target, last.W.length)
  if (loss !== 'crossEntropy') return
  let sum = 0
  for (let k = 0; k < target.length; k++) {
    if (target[k] < 0 || target[k] > 1) {
      refuse(where, `under crossEntropy entry [${k}] of ${what} must be from 0 to 1`, target[k])
    }
    sum += target[k]
  }
  // Without this the error term of softmax would not be a − t.
  if (last.activation === 'softmax' && Math.abs(sum - 1) > 1e-6) {
    refuse(where, `with softmax the numbers of ${what} must add up to 1`, sum)
  }
}

/** Throws unless the network is sound and every input has its target, in the right shapes. */
export function checkPairs(where: string, network: Network, xs: Matrix, targets: Matrix): void {
  if (!isList(xs) || xs.length === 0) refuse(where, 'xs must be a list of at least one input', xs)
  if (!isList(targets) || targets.length !== xs.length) {
    refuse(where, `targets must have ${count(xs.length, 'row')}, as xs has`, targets)
  }
  checkNetwork(where, network)
  const inputs = network.layers[0].W[0].length
  for (let n = 0; n < xs.length; n++) {
    checkVector(where, `xs[${n}]`, xs[n], inputs)
    checkTarget(where, `targets[${n}]`, network, targets[n])
  }
}

/** Throws unless the trace could have come from this network. */
export function checkTrace(where: string, { layers }: Network, trace: Trace): void {
  checkList(where, 'trace.z', trace?.z, layers.length)
  checkList(where, 'trace.a', trace.a, layers.length + 1)
  checkVector(where, 'trace.a[0]', trace.a[0], layers[0].W[0].length)
  for (const [k, { W }] of layers.entries()) {
    checkVector(where, `trace.z[${k}]`, trace.z[k], W.length)
    checkVector(where, `trace.a[${k + 1}]`, trace.a[k + 1], W.length)
  }
}

/** Throws unless there is a finite derivative for every weight and every bias. */
export function checkGradients(where: string, { layers }: Network, gradients: Gradients): void {
  checkList(where, 'dW', gradients?.dW, layers.length)
  checkList(where, 'db', gradients.db, layers.length)
  for (const [k, { W }] of layers.entries()) {
    checkMatrix(where, `dW[${k}]`, gradients.dW[k], W.length, W[0].length)
    checkVector(where, `db[${k}]`, gradients.db[k], W.length)
  }
}

function checkList(where: string, what: string, list: unknown, length: number): void {
  if (!Array.isArray(list) || list.length !== length) {
    refuse(where, `${what} must be a list of ${length}`, list)
  }
}

/** The error of all these checks: where, what was expected, what came. */
export function refuse(where: string, expected: string, got: unknown): never {
  throw new TypeError(`${where}: ${expected}, got ${describe(got)}`)
}

/** Typed arrays count as vectors. */
function isList(x: unknown): boolean {
  return Array.isArray(x) || (ArrayBuffer.isView(x) && !(x instanceof DataView))
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

function describe(x: unknown): string {
  if (typeof x === 'string') return x
  if (Array.isArray(x)) return `an array of ${x.length}`
  return typeof x === 'object' && x !== null
    ? 'an object'
    : typeof x === 'function'
      ? 'a function'
      : String(x)
}
