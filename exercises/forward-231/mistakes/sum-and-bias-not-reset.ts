// mistake: sum-and-bias-not-reset
// fails: z1

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function forward231(net: Net, x: number[]) {
  const z1: number[] = []
  let sum = 0
  for (let j = 0; j < 3; j++) {
    for (let i = 0; i < 2; i++) sum += net.W1[j][i] * x[i]
    sum += net.b1[j]
    z1[j] = sum
  }
  const a1 = z1.map(sigmoid)
  let z2 = net.b2
  for (let j = 0; j < 3; j++) z2 += net.W2[j] * a1[j]
  return { z1, a1, z2, a2: sigmoid(z2) }
}
