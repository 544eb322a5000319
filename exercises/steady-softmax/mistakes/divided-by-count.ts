// mistake: divided-by-count
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  return powers.map(power => power / z.length)
}
