import { lossOf } from 'engine'

type Layer = {
  W: number[][]
  b: number[]
  activation: 'sigmoid' | 'tanh'
}
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

/** The gradient of the loss, measured by nudging. */
export function measureAllWeights(network: Network, x: number[], target: number[], h: number) {
  const copy: Network = JSON.parse(JSON.stringify(network))
  const dW: number[][][] = []
  const db: number[][] = []

  for (const { W, b } of copy.layers) {
    const layerW: number[][] = []
    const layerB: number[] = []
    for (let j = 0; j < b.length; j++) {
      const row: number[] = []
      for (let i = 0; i < W[j].length; i++) {
        const old = W[j][i]
        W[j][i] = old + h
        const above = lossOf(copy, x, target)
        W[j][i] = old - h
        const below = lossOf(copy, x, target)
        // Put back before the next one is nudged: only one number
        // may differ from the network at any time.
        W[j][i] = old
        row.push((above - below) / (2 * h))
      }
      layerW.push(row)

      // A bias is nudged in the same way.
      const old = b[j]
      b[j] = old + h
      const above = lossOf(copy, x, target)
      b[j] = old - h
      const below = lossOf(copy, x, target)
      b[j] = old
      layerB.push((above - below) / (2 * h))
    }
    dW.push(layerW)
    db.push(layerB)
  }
  return { dW, db }
}
