/** Softmax: positive numbers that add up to 1, for any z. */
export function steadySoftmax(z: number[]): number[] {
  // Without the largest entry every exponent is 0 or below, so no
  // power is above 1; and the largest itself becomes e⁰ = 1, so
  // the sum is never 0.
  let largest = z[0]
  for (const zk of z) largest = Math.max(largest, zk)

  const powers: number[] = []
  let sum = 0
  for (const zk of z) {
    const power = Math.exp(zk - largest)
    powers.push(power)
    sum += power
  }
  return powers.map(power => power / sum)
}
