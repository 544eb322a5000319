// mistake: plain-mean
// fails: delta

function softmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}

export function backThroughSoftmax(z: number[], blame: number[]): number[] {
  const a = softmax(z)
  const mean = blame.reduce((sum, one) => sum + one, 0) / blame.length
  return a.map((ak, k) => ak * (blame[k] - mean))
}
