// mistake: double-as-constant
// fails: derivative

type Step = 'double' | 'square' | 'sin' | 'exp' | 'sigmoid'

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

const functions = {
  double: { apply: (x: number) => 2 * x, slope: () => 0 },
  square: { apply: (x: number) => x * x, slope: (x: number) => 2 * x },
  sin: { apply: Math.sin, slope: Math.cos },
  exp: { apply: Math.exp, slope: Math.exp },
  sigmoid: { apply: sigmoid, slope: (x: number) => sigmoid(x) * (1 - sigmoid(x)) },
}

export function composeDerivatives(steps: Step[], x: number): number {
  let value = x
  let derivative = 1
  for (const step of steps) {
    derivative *= functions[step].slope(value)
    value = functions[step].apply(value)
  }
  return derivative
}
