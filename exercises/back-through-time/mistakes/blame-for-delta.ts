// mistake: blame-for-delta
// fails: dw

export function backThroughTime(w: number, u: number, b: number, xs: number[], h0: number, target: number) {
  const h = [h0]
  for (const x of xs) h.push(Math.tanh(w * h[h.length - 1] + u * x + b))
  let dw = 0
  let du = 0
  let db = 0
  let blame = h[xs.length] - target
  for (let n = xs.length - 1; n >= 0; n--) {
    const delta = blame * (1 - h[n + 1] ** 2)
    dw += blame * h[n]
    du += blame * xs[n]
    db += blame
    blame = delta * w
  }
  return { dw, du, db, dh0: blame }
}
