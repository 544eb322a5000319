// mistake: sum-not-reset
// fails: Z

export function forwardBatch(W: number[][], b: number[], X: number[][]) {
  return X.map(x => {
    let sum = 0
    return W.map((row, j) => {
      for (let i = 0; i < x.length; i++) sum += row[i] * x[i]
      return sum + b[j]
    })
  })
}
