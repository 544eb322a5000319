type Step = 'double' | 'square' | 'sin' | 'exp' | 'sigmoid'

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** What a step makes of its input. */
function apply(step: Step, x: number): number {
  switch (step) {
    case 'double':
      return 2 * x
    case 'square':
      return x * x
    case 'sin':
      return Math.sin(x)
    case 'exp':
      return Math.exp(x)
    case 'sigmoid':
      return sigmoid(x)
  }
}

/** The slope of a step at its input. */
function slope(step: Step, x: number): number {
  switch (step) {
    case 'double':
      return 2
    case 'square':
      return 2 * x
    case 'sin':
      return Math.cos(x)
    case 'exp':
      return Math.exp(x)
    case 'sigmoid':
      return sigmoid(x) * (1 - sigmoid(x))
  }
}

/** The derivative of a chain of functions. */
export function composeDerivatives(
  steps: Step[],
  x: number,
): number {
  let value = x
  let derivative = 1
  for (const step of steps) {
    // The slope belongs to what goes into this step, so take it
    // before the value moves on.
    derivative *= slope(step, value)
    value = apply(step, value)
  }
  return derivative
}
