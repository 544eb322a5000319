// mistake: sigmoid-for-each
// fails: softmax

export function steadySoftmax(z: number[]): number[] {
  return z.map(zk => 1 / (1 + Math.exp(-zk)))
}
