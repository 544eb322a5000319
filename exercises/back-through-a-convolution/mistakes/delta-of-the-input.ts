// mistake: delta-of-the-input
// fails: dx

export function backThroughAConvolution(x: number[], k: number[], delta: number[]) {
  const dk = k.map((_, m) => delta.reduce((sum, d, n) => sum + d * x[n + m], 0))
  const db = delta.reduce((sum, d) => sum + d, 0)
  // Collected as on the way forward: from place i on, instead of back from it.
  const dx = x.map((_, i) => k.reduce((sum, km, m) => sum + km * (delta[i + m] ?? 0), 0))
  return { dk, db, dx }
}
