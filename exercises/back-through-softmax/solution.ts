/** The error terms of softmax outputs, for any loss. */
export function backThroughSoftmax(z: number[], blame: number[]): number[] {
  const largest = Math.max(...z)
  const powers = z.map(zk => Math.exp(zk - largest))
  let sum = 0
  for (const power of powers) sum += power
  const a = powers.map(power => power / sum)

  // What all outputs have in common cannot be changed by any z,
  // since the activations always add up to 1.
  let mean = 0
  for (let j = 0; j < a.length; j++) mean += a[j] * blame[j]

  return a.map((ak, k) => ak * (blame[k] - mean))
}
