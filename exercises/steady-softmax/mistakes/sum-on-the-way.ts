// mistake: sum-on-the-way
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  const largest = Math.max(...z)
  let sum = 0
  return z.map(zk => {
    const power = Math.exp(zk - largest)
    sum += power
    return power / sum
  })
}
