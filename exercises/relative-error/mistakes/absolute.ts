// mistake: absolute
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const each = a.map((x, i) => {
    const y = b[i]
    return Math.abs(x - y)
  })
  return Math.max(0, ...each)
}
