import type { ActivationName, Gradients, Matrix, Network, Trace, Vector } from './types.ts'

// Every public function begins with these checks. `where` is its name and opens the message.

const ACTIVATIONS: ActivationName[] = ['identity', 'sigmoid', 'tanh', 'relu', 'softmax']

/** Throws unless `n` is a number that is neither NaN nor Infinity. */
export function checkNumber(where: string, what: string, n: unknown): void {
  if (typeof n !== 'number' || !Number.isFinite(n)) {
    throw new TypeError(`${where}: ${what} must be a finite number, got ${describe(n)}`)
  }
}

/** Throws unless `n` is a whole number of at least `least`. */
export function checkCount(where: string, what: string, n: unknown, least: number): void {
  if (!Number.isInteger(n) || (n as number) < least) {
    throw new RangeError(`${where}: ${what} must be a whole number from ${least} up, got ${describe(n)}`)
  }
}

/** Throws unless `v` is a list of finite numbers, `length` of them if that is given. */
export function checkVector(where: string, what: string, v: Vector, length?: number): void {
  if (!isList(v)) throw new TypeError(`${where}: ${what} must be an array of numbers, got ${describe(v)}`)
  if (length !== undefined && v.length !== length) {
    throw new RangeError(
      `${where}: ${what} must have ${count(length, 'number')}, got a vector of ${v.length}`,
    )
  }
  for (let i = 0; i < v.length; i++) {
    if (!Number.isFinite(v[i])) checkNumber(where, `entry [${i}] of ${what}`, v[i])
  }
}

/** Throws unless `m` is a rectangle of finite numbers, `rows` × `columns`. */
function checkMatrix(where: string, what: string, m: Matrix, rows: number, columns: number): void {
  if (!isList(m) || m.length !== rows) {
    throw new RangeError(`${where}: ${what} must have ${count(rows, 'row')}, got ${describe(m)}`)
  }
  for (let j = 0; j < rows; j++) checkVector(where, `row [${j}] of ${what}`, m[j], columns)
}

/** Throws unless the layers fit each other, the activations fit the loss, and all numbers are finite. */
export function checkNetwork(where: string, network: Network, x?: Vector): void {
  if (!isList(network?.layers) || network.layers.length === 0) {
    throw new TypeError(
      `${where}: a network needs a list "layers" with at least one layer, got ${describe(network)}`,
    )
  }
  let width = x?.length
  for (const [k, layer] of network.layers.entries()) {
    const name = `layer ${k + 1}`
    const units = isList(layer?.W) ? layer.W.length : 0
    if (units === 0 || !isList(layer.W[0]) || layer.W[0].length === 0) {
      throw new TypeError(`${where}: ${name} needs weights W, one row a unit, got ${describe(layer?.W)}`)
    }
    const inputs = layer.W[0].length
    if (width !== undefined && width !== inputs) {
      const shape = `W is ${units}×${inputs}`
      throw new RangeError(
        `${where}: ${name} expects ${count(inputs, 'input')} (${shape}), got a vector of ${width}`,
      )
    }
    checkMatrix(where, `W of ${name}`, layer.W, units, inputs)
    checkVector(where, `b of ${name}`, layer.b, units)
    checkActivation(where, network, k)
    width = units
  }
}

function checkActivation(where: string, { layers, loss }: Network, k: number): void {
  const { activation } = layers[k]
  const name = `layer ${k + 1}`
  const last = k === layers.length - 1
  if (!ACTIVATIONS.includes(activation)) {
    throw new RangeError(
      `${where}: ${name} has the activation ${describe(activation)}; there are ${ACTIVATIONS.join(', ')}`,
    )
  }
  if (loss !== 'halfSquaredError' && loss !== 'crossEntropy') {
    throw new RangeError(
      `${where}: the loss is ${describe(loss)}; there are halfSquaredError and crossEntropy`,
    )
  }
  if (activation === 'softmax' && !(last && loss === 'crossEntropy')) {
    throw new RangeError(
      `${where}: ${name} of ${layers.length} is softmax with ${loss}; softmax works only in the last layer, with crossEntropy`,
    )
  }
  if (last && loss === 'crossEntropy' && activation !== 'softmax' && activation !== 'sigmoid') {
    throw new RangeError(
      `${where}: crossEntropy needs a last layer of softmax or sigmoid, got ${activation}; change it or use halfSquaredError`,
    )
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
      throw new RangeError(
        `${where}: crossEntropy needs targets from 0 to 1, but entry [${k}] of ${what} is ${target[k]}`,
      )
    }
    sum += target[k]
  }
  // Without this the error term of softmax would not be a − t.
  if (last.activation === 'softmax' && Math.abs(sum - 1) > 1e-6) {
    throw new RangeError(
      `${where}: with softmax the numbers of ${what} must add up to 1, they add up to ${sum}`,
    )
  }
}

/** Throws unless the network is sound and every input has its target, in the right shapes. */
export function checkPairs(where: string, network: Network, xs: Matrix, targets: Matrix): void {
  if (!isList(xs) || xs.length === 0) {
    throw new TypeError(`${where}: xs must be a list of at least one input, got ${describe(xs)}`)
  }
  if (!isList(targets) || targets.length !== xs.length) {
    throw new RangeError(
      `${where}: ${count(xs.length, 'input')} need as many targets, got ${describe(targets)}`,
    )
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
  if (!isList(trace?.z) || trace.z.length !== layers.length) {
    throw new RangeError(
      `${where}: trace.z must have ${count(layers.length, 'vector')}, got ${describe(trace?.z)}`,
    )
  }
  if (!isList(trace.a) || trace.a.length !== layers.length + 1) {
    throw new RangeError(
      `${where}: trace.a must have ${count(layers.length + 1, 'vector')}, got ${describe(trace.a)}`,
    )
  }
  checkVector(where, 'trace.a[0]', trace.a[0], layers[0].W[0].length)
  for (const [k, { W }] of layers.entries()) {
    checkVector(where, `trace.z[${k}]`, trace.z[k], W.length)
    checkVector(where, `trace.a[${k + 1}]`, trace.a[k + 1], W.length)
  }
}

/** Throws unless there is a finite derivative for every weight and every bias. */
export function checkGradients(where: string, { layers }: Network, gradients: Gradients): void {
  for (const name of ['dW', 'db'] as const) {
    const list: unknown[] | undefined = gradients?.[name]
    if (!isList(list) || list.length !== layers.length) {
      throw new RangeError(
        `${where}: ${name} must have an entry for each of ${count(layers.length, 'layer')}, got ${describe(list)}`,
      )
    }
  }
  for (const [k, { W }] of layers.entries()) {
    checkMatrix(where, `dW[${k}]`, gradients.dW[k], W.length, W[0].length)
    checkVector(where, `db[${k}]`, gradients.db[k], W.length)
  }
}

function isList(x: unknown): x is unknown[] {
  return Array.isArray(x) || (ArrayBuffer.isView(x) && !(x instanceof DataView))
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

function describe(x: unknown): string {
  if (isList(x)) return isList(x[0]) ? `${count(x.length, 'row')}` : `an array of ${x.length}`
  if (typeof x === 'string') return `"${x}"`
  return typeof x === 'object' && x !== null
    ? 'an object'
    : typeof x === 'function'
      ? 'a function'
      : String(x)
}
