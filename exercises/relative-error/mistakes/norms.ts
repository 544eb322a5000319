// mistake: norms
// fails: error

export function relativeError(a: number[], b: number[]): number {
  const length = (list: number[]) => Math.hypot(...list)
  const size = length(a) + length(b)
  return size === 0 ? 0 : length(a.map((x, i) => x - b[i])) / size
}
