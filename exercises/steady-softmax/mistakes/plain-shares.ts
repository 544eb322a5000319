// mistake: plain-shares
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  const sum = z.reduce((total, zk) => total + zk, 0)
  return z.map(zk => zk / sum)
}
