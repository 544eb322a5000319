type Step = 'double' | 'square' | 'sin' | 'exp' | 'sigmoid'

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Each step: what it makes of its input, and its slope there. */
const functions = {
  double: { apply: (x: number) => 2 * x, slope: () => 2 },
  square: { apply: (x: number) => x * x, slope: (x: number) => 2 * x },
  sin: { apply: Math.sin, slope: Math.cos },
  exp: { apply: Math.exp, slope: Math.exp },
  sigmoid: { apply: sigmoid, slope: (x: number) => sigmoid(x) * (1 - sigmoid(x)) },
}

/** The derivative of a chain of functions. */
export function composeDerivatives(steps: Step[], x: number): number {
  let value = x
  let derivative = 1
  for (const step of steps) {
    // The slope is taken at what goes into this step, so before the value is moved on.
    derivative *= functions[step].slope(value)
    value = functions[step].apply(value)
  }
  return derivative
}
