// mistake: inputs-as-a-layer
// fails: shape

export function randomStart(sizes: number[], randoms: number[]) {
  const layers: { W: number[][]; b: number[] }[] = []
  let k = 0
  for (let l = 0; l < sizes.length; l++) {
    const inputs = sizes[Math.max(0, l - 1)]
    const W = Array.from({ length: sizes[l] }, () =>
      Array.from({ length: inputs }, () => (2 * randoms[k++] - 1) / Math.sqrt(inputs)),
    )
    layers.push({ W, b: W.map(() => 0) })
  }
  return layers
}
