// mistake: overflows
// fails: finite

export function steadySoftmax(z: number[]): number[] {
  const powers = z.map(zk => Math.exp(zk))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
