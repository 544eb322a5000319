/** Weights and biases to begin training with. */
export function randomStart(sizes: number[], randoms: number[]) {
  const layers: { W: number[][]; b: number[] }[] = []
  // Which number comes next: one counter for all layers.
  let next = 0

  for (let l = 1; l < sizes.length; l++) {
    const units = sizes[l]
    const inputs = sizes[l - 1]
    // A sum of many terms is larger than one of few: the more
    // inputs, the smaller the weights.
    const most = 1 / Math.sqrt(inputs)
    const W: number[][] = []
    const b: number[] = []
    for (let j = 0; j < units; j++) {
      const row: number[] = []
      for (let i = 0; i < inputs; i++) {
        // From [0, 1) to [−1, 1), then to the layer's range.
        row.push((2 * randoms[next] - 1) * most)
        next++
      }
      W.push(row)
      b.push(0)
    }
    layers.push({ W, b })
  }
  return layers
}
