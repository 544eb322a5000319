// mistake: exponent-sign
// fails: delta

export function crossEntropyDelta(z: number[], target: number[]): number[] {
  return z.map((zk, k) => 1 / (1 + Math.exp(zk)) - target[k])
}
