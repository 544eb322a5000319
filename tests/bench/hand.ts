// The yardstick: training loops written for one network each, over typed arrays, every size a constant and
// every activation in place. Each does what `train` does (the mean loss at the start of every epoch, the mean
// gradient of a batch, the same order of the pairs) and ends with the same weights: run.ts checks that.

import { randomNumbers } from '../../src/engine/index.ts'

/** Weights as typed arrays, row after row: W1, b1, W2, b2, … */
export type Parameters = Float64Array[]

/** 2-3-1, sigmoid, half squared error, all four pairs at once. */
export function handXor(
  p: Parameters,
  X: Float64Array,
  T: Float64Array,
  epochs: number,
  rate: number,
): number[] {
  const [W1, b1, W2, b2] = p
  const dW1 = new Float64Array(6)
  const db1 = new Float64Array(3)
  const dW2 = new Float64Array(3)
  const h = new Float64Array(3)
  const losses: number[] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    dW1.fill(0)
    db1.fill(0)
    dW2.fill(0)
    let db2 = 0
    let loss = 0
    for (let n = 0; n < 4; n++) {
      const x0 = X[2 * n]
      const x1 = X[2 * n + 1]
      let z = b2[0]
      for (let j = 0; j < 3; j++) {
        const a = 1 / (1 + Math.exp(-(b1[j] + W1[2 * j] * x0 + W1[2 * j + 1] * x1)))
        h[j] = a
        z += W2[j] * a
      }
      const y = 1 / (1 + Math.exp(-z))
      const e = y - T[n]
      loss += 0.5 * e * e
      const d2 = e * y * (1 - y)
      db2 += d2
      for (let j = 0; j < 3; j++) {
        const a = h[j]
        dW2[j] += d2 * a
        const d1 = W2[j] * d2 * a * (1 - a)
        dW1[2 * j] += d1 * x0
        dW1[2 * j + 1] += d1 * x1
        db1[j] += d1
      }
    }
    losses.push(loss / 4)
    const step = rate / 4
    for (let i = 0; i < 6; i++) W1[i] -= step * dW1[i]
    for (let j = 0; j < 3; j++) {
      b1[j] -= step * db1[j]
      W2[j] -= step * dW2[j]
    }
    b2[0] -= step * db2
  }
  return losses
}

/** 2-16-16-1, tanh, half squared error, all 100 pairs at once. */
export function handTanh(
  p: Parameters,
  X: Float64Array,
  T: Float64Array,
  epochs: number,
  rate: number,
): number[] {
  const [W1, b1, W2, b2, W3, b3] = p
  const gradients = p.map(part => new Float64Array(part.length))
  const [dW1, db1, dW2, db2, dW3, db3] = gradients
  const h1 = new Float64Array(16)
  const h2 = new Float64Array(16)
  const d2 = new Float64Array(16)
  const losses: number[] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const gradient of gradients) gradient.fill(0)
    let loss = 0
    for (let n = 0; n < 100; n++) {
      const x0 = X[2 * n]
      const x1 = X[2 * n + 1]
      for (let j = 0; j < 16; j++) h1[j] = Math.tanh(b1[j] + W1[2 * j] * x0 + W1[2 * j + 1] * x1)
      let z3 = b3[0]
      for (let j = 0; j < 16; j++) {
        let z = b2[j]
        for (let i = 0; i < 16; i++) z += W2[16 * j + i] * h1[i]
        const a = Math.tanh(z)
        h2[j] = a
        z3 += W3[j] * a
      }
      const y = Math.tanh(z3)
      const e = y - T[n]
      loss += 0.5 * e * e
      const d3 = e * (1 - y * y)
      db3[0] += d3
      for (let j = 0; j < 16; j++) {
        const a = h2[j]
        dW3[j] += d3 * a
        const d = W3[j] * d3 * (1 - a * a)
        d2[j] = d
        db2[j] += d
        for (let i = 0; i < 16; i++) dW2[16 * j + i] += d * h1[i]
      }
      for (let i = 0; i < 16; i++) {
        let d = 0
        for (let j = 0; j < 16; j++) d += W2[16 * j + i] * d2[j]
        d *= 1 - h1[i] * h1[i]
        db1[i] += d
        dW1[2 * i] += d * x0
        dW1[2 * i + 1] += d * x1
      }
    }
    losses.push(loss / 100)
    const step = rate / 100
    for (let k = 0; k < 6; k++) {
      const part = p[k]
      const gradient = gradients[k]
      for (let i = 0; i < part.length; i++) part[i] -= step * gradient[i]
    }
  }
  return losses
}

/** 64-32-10, ReLU then softmax, cross-entropy, 320 pairs in batches of 32 that are drawn anew each epoch. */
export function handSoftmax(
  p: Parameters,
  X: Float64Array,
  T: Float64Array,
  epochs: number,
  rate: number,
  seed: number,
): number[] {
  const [W1, b1, W2, b2] = p
  const gradients = p.map(part => new Float64Array(part.length))
  const [dW1, db1, dW2, db2] = gradients
  const h = new Float64Array(32)
  const y = new Float64Array(10)
  const d1 = new Float64Array(32)
  const order = Array.from({ length: 320 }, (_, n) => n)
  const random = randomNumbers(seed)
  const losses: number[] = []

  /** Leaves h and y; returns the loss. */
  const forward = (n: number): number => {
    const x = 64 * n
    for (let j = 0; j < 32; j++) {
      let z = b1[j]
      for (let i = 0; i < 64; i++) z += W1[64 * j + i] * X[x + i]
      h[j] = z < 0 ? 0 : z
    }
    let largest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < 10; k++) {
      let z = b2[k]
      for (let j = 0; j < 32; j++) z += W2[32 * k + j] * h[j]
      y[k] = z
      if (z > largest) largest = z
    }
    let sum = 0
    let wanted = 0
    for (let k = 0; k < 10; k++) {
      wanted += T[10 * n + k] * (y[k] - largest)
      y[k] = Math.exp(y[k] - largest)
      sum += y[k]
    }
    for (let k = 0; k < 10; k++) y[k] /= sum
    return Math.log(sum) - wanted
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0
    for (let n = 0; n < 320; n++) loss += forward(n)
    losses.push(loss / 320)
    for (let n = 319; n > 0; n--) {
      const other = Math.floor(random() * (n + 1))
      const kept = order[n]
      order[n] = order[other]
      order[other] = kept
    }
    for (let start = 0; start < 320; start += 32) {
      for (const gradient of gradients) gradient.fill(0)
      for (let m = start; m < start + 32; m++) {
        const n = order[m]
        const x = 64 * n
        forward(n)
        d1.fill(0)
        for (let k = 0; k < 10; k++) {
          const d = y[k] - T[10 * n + k]
          db2[k] += d
          for (let j = 0; j < 32; j++) {
            dW2[32 * k + j] += d * h[j]
            d1[j] += d * W2[32 * k + j]
          }
        }
        for (let j = 0; j < 32; j++) {
          if (h[j] <= 0) continue
          const d = d1[j]
          db1[j] += d
          for (let i = 0; i < 64; i++) dW1[64 * j + i] += d * X[x + i]
        }
      }
      const step = rate / 32
      for (let k = 0; k < 4; k++) {
        const part = p[k]
        const gradient = gradients[k]
        for (let i = 0; i < part.length; i++) part[i] -= step * gradient[i]
      }
    }
  }
  return losses
}
