// mistake: no-size
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const each = a.map((x, i) => {
    const y = b[i]
    const size = Math.max(Math.abs(x), Math.abs(y))
    return size === 0 ? 0 : (x - y) / size
  })
  return Math.max(0, ...each)
}
