/** The error terms of sigmoid outputs with the cross-entropy. */
export function crossEntropyDelta(z: number[], target: number[]): number[] {
  const delta: number[] = []
  for (let k = 0; k < z.length; k++) {
    const a = 1 / (1 + Math.exp(-z[k]))
    // The blame is (a − t) / (a(1 − a)) and the slope is a(1 − a).
    // The slope cancels, so it does not appear at all.
    delta.push(a - target[k])
  }
  return delta
}
