// mistake: last-pair-only
// fails: dW

export function gradientOfALayer(Delta: number[][], A: number[][]) {
  const N = Delta.length
  return { dW: Delta[N - 1].map(d => A[N - 1].map(a => d * a)), db: [...Delta[N - 1]] }
}
