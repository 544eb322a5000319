// mistake: tiny-floor
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const each = a.map((x, i) => {
    const y = b[i]
    return Math.abs(x - y) / Math.max(1e-3, Math.abs(x), Math.abs(y))
  })
  return Math.max(0, ...each)
}
