// mistake: not-centred
// fails: start

export function randomStart(sizes: number[], randoms: number[]) {
  const layers: { W: number[][]; b: number[] }[] = []
  let k = 0
  for (let l = 1; l < sizes.length; l++) {
    const units = sizes[l]
    const inputs = sizes[l - 1]
    const W: number[][] = []
    const b: number[] = []
    for (let j = 0; j < units; j++) {
      W.push(Array.from({ length: inputs }, () => randoms[k++] / Math.sqrt(inputs)))
      b.push(0)
    }
    layers.push({ W, b })
  }
  return layers
}
