// mistake: error-of-wrong-unit
// fails: gradient

type Net = { W1: number[][]; b1: number[]; W2: number[]; b2: number }
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

function run(net: Net, x: number[]) {
  const z1 = net.W1.map((row, j) => row[0] * x[0] + row[1] * x[1] + net.b1[j])
  const a1 = z1.map(sigmoid)
  const z2 = net.W2[0] * a1[0] + net.W2[1] * a1[1] + net.W2[2] * a1[2] + net.b2
  const a2 = sigmoid(z2)
  return { z1, a1, z2, a2 }
}

export function gradientW1(net: Net, x: number[], target: number): number[][] {
  const { a1, a2 } = run(net, x)
  const delta2 = (a2 - target) * a2 * (1 - a2)
  const result: number[][] = []
  for (let j = 0; j < 3; j++) {
    const row: number[] = []
    for (let i = 0; i < 2; i++) row.push(delta2 * net.W2[i] * a1[i] * (1 - a1[i]) * x[i])
    result.push(row)
  }
  return result
}
