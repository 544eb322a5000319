// mistake: logarithms
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z)
  const sum = z.reduce((total, zk) => total + Math.exp(zk - largest), 0)
  return z.map(zk => zk - largest - Math.log(sum))
}
