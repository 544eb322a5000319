// mistake: carried-along
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
  let delta = (a2 - target) * a2 * (1 - a2)
  const grad = [
    [0, 0],
    [0, 0],
    [0, 0],
  ]
  for (let j = 0; j < 3; j++) {
    delta = delta * net.W2[j] * a1[j] * (1 - a1[j])
    for (let i = 0; i < 2; i++) grad[j][i] = delta * x[i]
  }
  return grad
}
