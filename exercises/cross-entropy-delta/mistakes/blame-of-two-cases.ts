// mistake: blame-of-two-cases
// fails: delta

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function crossEntropyDelta(z: number[], target: number[]): number[] {
  return z.map((zk, k) => {
    const a = sigmoid(zk)
    return target[k] === 1 ? -1 / a : 1 / (1 - a)
  })
}
