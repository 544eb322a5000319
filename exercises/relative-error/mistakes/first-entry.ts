// mistake: first-entry
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const each = a.map((x, i) => {
    const y = b[i]
    const size = Math.max(Math.abs(x), Math.abs(y))
    return size === 0 ? 0 : Math.abs(x - y) / size
  })
  return each[0] ?? 0
}
