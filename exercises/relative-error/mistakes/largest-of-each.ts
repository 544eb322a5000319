// mistake: largest-of-each
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const largest = (list: number[]) => Math.max(0, ...list.map(Math.abs))
  const size = Math.max(largest(a), largest(b))
  return size === 0 ? 0 : largest(a.map((x, i) => x - b[i])) / size
}
