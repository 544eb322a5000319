// mistake: output-bias-three-times
// fails: z2

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function forward231(net: Net, x: number[]) {
  const z1 = [...net.b1]
  for (let j = 0; j < 3; j++) for (let i = 0; i < 2; i++) z1[j] += net.W1[j][i] * x[i]
  const a1 = z1.map(sigmoid)
  let z2 = 0
  for (let j = 0; j < 3; j++) z2 += net.W2[j] * a1[j] + net.b2
  return { z1, a1, z2, a2: sigmoid(z2) }
}
