// mistake: argument-changed
// fails: unchanged

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z)
  for (let k = 0; k < z.length; k++) z[k] = Math.exp(z[k] - largest)
  const sum = z.reduce((total, power) => total + power, 0)
  return z.map(power => power / sum)
}
