// mistake: crosswise-plus
// fails: delta

function softmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}

export function backThroughSoftmax(z: number[], blame: number[]): number[] {
  const a = softmax(z)
  return a.map((ak, k) => a.reduce((sum, aj, j) => sum + blame[j] * (j === k ? ak * (1 - ak) : aj * ak), 0))
}
