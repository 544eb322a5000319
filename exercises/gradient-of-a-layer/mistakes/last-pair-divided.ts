// mistake: last-pair-divided
// fails: dW

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  return { dW: Delta[N - 1].map(d => A[N - 1].map(a => (d * a) / N)), db: Delta[N - 1].map(d => d / N) }
}
