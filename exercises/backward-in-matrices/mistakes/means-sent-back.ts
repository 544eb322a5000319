// mistake: means-sent-back
// fails: db

import { forward } from 'engine'

type Activation = 'sigmoid' | 'tanh' | 'relu' | 'identity'
type Layer = { W: number[][]; b: number[]; activation: Activation }
type Network = { layers: Layer[]; loss: 'halfSquaredError' }

const times = (P: number[][], Q: number[][]) =>
  P.map(row => Q[0].map((_, c) => row.reduce((sum, p, m) => sum + p * Q[m][c], 0)))
const transpose = (P: number[][]) => P[0].map((_, c) => P.map(row => row[c]))
const divided = (P: number[][], by: number) => P.map(row => row.map(p => p / by))
const means = (P: number[][]) => transpose(P).map(column => column.reduce((sum, p) => sum + p, 0) / P.length)
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

const slopes: Record<Activation, (z: number) => number> = {
  sigmoid: z => sigmoid(z) * (1 - sigmoid(z)),
  tanh: z => 1 - Math.tanh(z) ** 2,
  relu: z => (z > 0 ? 1 : 0),
  identity: () => 1,
}

export function backwardInMatrices({ layers, loss }: Network, X: number[][], T: number[][]) {
  const L = layers.length
  const N = X.length
  const traces = X.map(x => forward({ layers, loss }, x))
  const Z = layers.map((_, l) => traces.map(({ z }) => z[l]))
  const A = [X, ...layers.map((_, l) => traces.map(({ a }) => a[l + 1]))]
  const dW: number[][][] = []
  const db: number[][] = []

  let blame = A[L].map((row, n) => row.map((a, k) => a - T[n][k]))
  for (let l = L; l >= 1; l--) {
    const { W, activation } = layers[l - 1]
    const Delta = blame.map((row, n) => row.map((back, j) => back * slopes[activation](Z[l - 1][n][j])))
    dW[l - 1] = divided(times(transpose(Delta), A[l - 1]), N)
    db[l - 1] = means(Delta)
    blame = times(
      Delta.map(() => means(Delta)),
      W,
    )
  }
  return { dW, db }
}
