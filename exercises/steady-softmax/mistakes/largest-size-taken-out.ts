// mistake: largest-size-taken-out
// fails: finite

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z.map(Math.abs))
  const powers = z.map(zk => Math.exp(zk - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
