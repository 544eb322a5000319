// mistake: a-left-out
// fails: delta

function softmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}

export function backThroughSoftmax(z: number[], blame: number[]): number[] {
  const a = softmax(z)
  const mean = a.reduce((sum, aj, j) => sum + aj * blame[j], 0)
  return a.map((_, k) => blame[k] - mean)
}
