// mistake: list-shared
// fails: z1

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function forward231(net: Net, x: number[]) {
  const z1 = net.W1.map((row, j) => row[0] * x[0] + row[1] * x[1] + net.b1[j])
  const a1 = z1
  for (let j = 0; j < 3; j++) a1[j] = sigmoid(z1[j])
  const z2 = net.W2[0] * a1[0] + net.W2[1] * a1[1] + net.W2[2] * a1[2] + net.b2
  const a2 = sigmoid(z2)
  return { z1, a1, z2, a2 }
}
