// mistake: softmax-for-sigmoid
// fails: delta

export function crossEntropyDelta(z: number[], target: number[]): number[] {
  const powers = z.map(Math.exp)
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power, k) => power / sum - target[k])
}
