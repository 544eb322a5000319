// mistake: hard-targets
// fails: delta

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function crossEntropyDelta(z: number[], target: number[]): number[] {
  return z.map((zk, k) => {
    const a = sigmoid(zk)
    const t = target[k]
    return t === 1 ? a - 1 : a
  })
}
