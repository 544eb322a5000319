// mistake: largest-only
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const first = z.indexOf(largest)
  return z.map((_, k) => (k === first ? 1 : 0))
}
