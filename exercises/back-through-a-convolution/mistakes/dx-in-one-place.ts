// mistake: dx-in-one-place
// fails: dx

export function backThroughAConvolution(x: number[], k: number[], delta: number[]) {
  const dk = k.map(() => 0)
  const dx = x.map(() => 0)
  let db = 0
  for (let n = 0; n < delta.length; n++) {
    db += delta[n]
    for (let m = 0; m < k.length; m++) {
      dk[m] += delta[n] * x[n + m]
      dx[n] += delta[n] * k[m]
    }
  }
  return { dk, db, dx }
}
