// mistake: rows-shared
// fails: start

export function randomStart(sizes: number[], randoms: number[]) {
  const layers: { W: number[][]; b: number[] }[] = []
  let k = 0
  for (let l = 1; l < sizes.length; l++) {
    const units = sizes[l]
    const inputs = sizes[l - 1]
    const row: number[] = []
    const W: number[][] = []
    const b: number[] = []
    for (let j = 0; j < units; j++) {
      for (let i = 0; i < inputs; i++) row[i] = (2 * randoms[k++] - 1) / Math.sqrt(inputs)
      W.push(row)
      b.push(0)
    }
    layers.push({ W, b })
  }
  return layers
}
