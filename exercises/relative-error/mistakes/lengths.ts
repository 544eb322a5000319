// mistake: lengths
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const length = (list: number[]) => Math.hypot(...list)
  const size = Math.max(length(a), length(b))
  return size === 0 ? 0 : length(a.map((x, i) => x - b[i])) / size
}
