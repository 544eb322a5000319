type Gradients = { dk: number[]; db: number; dx: number[] }

/**
 * Back through z[n] = Σ k[m]·x[n + m] + b.
 *
 * @param x the N inputs
 * @param k the kernel, M numbers
 * @param delta the error terms of the N − M + 1 places
 * @returns the derivatives for the kernel, the bias, the inputs
 */
export function backThroughAConvolution(x: number[], k: number[], delta: number[]): Gradients {
  const dk: number[] = k.map(() => 0)
  const dx: number[] = x.map(() => 0)
  const db = 0
  // TODO 1: dk, over all places.
  // TODO 2: db. To add to it, make it a let.
  // TODO 3: dx, back to where each place has read.
  return { dk, db, dx }
}
