// mistake: underflows
// fails: finite

export function steadySoftmax(z: number[]): number[] {
  let largest = 0
  for (const zk of z) largest = Math.max(largest, zk)
  const powers = z.map(zk => Math.exp(zk - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
