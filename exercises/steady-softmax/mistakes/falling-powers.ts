// mistake: falling-powers
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  const smallest = Math.min(...z)
  const powers = z.map(zk => Math.exp(smallest - zk))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
