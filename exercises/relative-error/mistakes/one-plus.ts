// mistake: one-plus
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const each = a.map((x, i) => {
    const y = b[i]
    return Math.abs(x - y) / (1 + Math.max(Math.abs(x), Math.abs(y)))
  })
  return Math.max(0, ...each)
}
