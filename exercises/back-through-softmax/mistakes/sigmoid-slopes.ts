// mistake: sigmoid-slopes
// fails: delta

export function backThroughSoftmax(z: number[], blame: number[]): number[] {
  return z.map((zk, k) => {
    const a = 1 / (1 + Math.exp(-zk))
    return a * (1 - a) * blame[k]
  })
}
