// mistake: not-divided
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  return powers
}
