// mistake: z-for-a
// fails: delta

export function backThroughSoftmax(z: number[], blame: number[]): number[] {
  const mean = z.reduce((sum, zj, j) => sum + zj * blame[j], 0)
  return z.map((zk, k) => zk * (blame[k] - mean))
}
