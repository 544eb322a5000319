// mistake: z-for-a
// fails: delta

export function crossEntropyDelta(z: number[], target: number[]): number[] {
  return z.map((zk, k) => {
    const t = target[k]
    return zk - t
  })
}
