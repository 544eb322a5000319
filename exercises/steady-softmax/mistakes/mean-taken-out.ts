// mistake: mean-taken-out
// fails: finite

export function steadySoftmax(z: number[]): number[] {
  const mean = z.reduce((total, zk) => total + zk, 0) / z.length
  const powers = z.map(zk => Math.exp(zk - mean))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
