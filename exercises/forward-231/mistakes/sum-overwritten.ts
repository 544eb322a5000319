// mistake: sum-overwritten
// fails: z2

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function forward231(net: Net, x: number[]) {
  const z1 = net.W1.map((row, j) => row[0] * x[0] + row[1] * x[1] + net.b1[j])
  const a1 = z1.map(sigmoid)
  let z2 = 0
  for (let j = 0; j < a1.length; j++) z2 = net.W2[j] * a1[j]
  z2 = z2 + net.b2
  return { z1, a1, z2, a2: sigmoid(z2) }
}
