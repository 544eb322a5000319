// mistake: last-layer-first
// fails: start

export function randomStart(sizes: number[], randoms: number[]) {
  const layers: { W: number[][]; b: number[] }[] = []
  let k = 0
  for (let l = sizes.length - 1; l >= 1; l--) {
    const W = Array.from({ length: sizes[l] }, () =>
      Array.from({ length: sizes[l - 1] }, () => (2 * randoms[k++] - 1) / Math.sqrt(sizes[l - 1])),
    )
    layers.unshift({ W, b: W.map(() => 0) })
  }
  return layers
}
