// mistake: sum-of-the-old-powers
// fails: finite

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const sum = z.reduce((total, zk) => total + Math.exp(zk), 0)
  return z.map(zk => Math.exp(zk - largest) / sum)
}
