// The scalar graph that is measured: units of eight inputs, each a sum of products and then tanh, as a network
// becomes when every number is a node. A unit reads from the 64 values before it, so much is used many times;
// the result is the total of all units, so all of them matter.

import { randomNumbers } from '../../src/engine/index.ts'

type Node<T> = { add(other: T): T; mul(other: T): T; tanh(): T }

const INPUTS = 8
const NODES_A_UNIT = 1 + 3 * INPUTS + 2

/** Which earlier values each unit reads; the same for everyone who builds the graph. */
export type Plan = { units: number; from: Int32Array; weights: Float64Array; nodes: number }

const FIRST = 64

export function planOf(nodes: number): Plan {
  const units = Math.max(1, Math.round((nodes - FIRST) / NODES_A_UNIT))
  const random = randomNumbers(3)
  const from = Int32Array.from({ length: units * INPUTS }, (_, i) =>
    Math.max(0, FIRST + Math.floor(i / INPUTS) - 1 - Math.floor(random() * 64)),
  )
  const weights = Float64Array.from({ length: units * (INPUTS + 1) }, () => random() - 0.5)
  return { units, from, weights, nodes: FIRST + 1 + units * NODES_A_UNIT }
}

/** Builds the graph from leaves on; its result and the first leaf, whose gradient all must agree on. */
export function buildGraph<T extends Node<T>>(
  { units, from, weights }: Plan,
  leaf: (x: number) => T,
): { result: T; first: T } {
  const values: T[] = []
  for (let i = 0; i < FIRST; i++) values.push(leaf(Math.sin(i)))
  let total = leaf(0)
  for (let u = 0; u < units; u++) {
    let sum = leaf(weights[u * (INPUTS + 1)])
    for (let i = 0; i < INPUTS; i++) {
      sum = sum.add(leaf(weights[u * (INPUTS + 1) + i + 1]).mul(values[from[u * INPUTS + i]]))
    }
    const unit = sum.tanh()
    values.push(unit)
    total = total.add(unit)
  }
  return { result: total, first: values[FIRST - 1] }
}

/** The same on a bare tape of typed arrays, made for this graph: no objects, nothing to look up. */
export function runTape({ units, from, weights, nodes }: Plan, tape: Tape): number {
  const { data, grad, op, left, right, place } = tape
  let n = 0
  for (; n < FIRST; n++) {
    data[n] = Math.sin(n)
    op[n] = 0
    place[n] = n
  }
  let total = n++
  data[total] = 0
  op[total] = 0
  for (let u = 0; u < units; u++) {
    let sum = n++
    data[sum] = weights[u * (INPUTS + 1)]
    op[sum] = 0
    for (let i = 0; i < INPUTS; i++) {
      const w = n++
      data[w] = weights[u * (INPUTS + 1) + i + 1]
      op[w] = 0
      const m = n++
      const x = place[from[u * INPUTS + i]]
      data[m] = data[w] * data[x]
      op[m] = 1
      left[m] = w
      right[m] = x
      const s = n++
      data[s] = data[sum] + data[m]
      op[s] = 2
      left[s] = sum
      right[s] = m
      sum = s
    }
    data[n] = Math.tanh(data[sum])
    op[n] = 3
    left[n] = sum
    place[FIRST + u] = n
    const t = ++n
    data[t] = data[total] + data[t - 1]
    op[t] = 2
    left[t] = total
    right[t] = t - 1
    total = t
    n++
  }
  grad.fill(0, 0, n)
  grad[nodes - 1] = 1
  for (let k = nodes - 1; k >= 0; k--) {
    const g = grad[k]
    if (op[k] === 1) {
      grad[left[k]] += g * data[right[k]]
      grad[right[k]] += g * data[left[k]]
    } else if (op[k] === 2) {
      grad[left[k]] += g
      grad[right[k]] += g
    } else if (op[k] === 3) {
      grad[left[k]] += g * (1 - data[k] * data[k])
    }
  }
  return grad[FIRST - 1]
}

export type Tape = {
  data: Float64Array
  grad: Float64Array
  op: Uint8Array
  left: Int32Array
  right: Int32Array
  place: Int32Array
}

export function newTape(nodes: number): Tape {
  return {
    data: new Float64Array(nodes),
    grad: new Float64Array(nodes),
    op: new Uint8Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    place: new Int32Array(nodes),
  }
}
