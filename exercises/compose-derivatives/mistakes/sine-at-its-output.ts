// mistake: sine-at-its-output
// fails: derivative

type Step = 'double' | 'square' | 'sin' | 'exp' | 'sigmoid'

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

const apply: Record<Step, (x: number) => number> = {
  double: x => 2 * x,
  square: x => x * x,
  sin: Math.sin,
  exp: Math.exp,
  sigmoid,
}

const slope: Record<Step, (x: number) => number> = {
  double: () => 2,
  square: x => 2 * x,
  sin: Math.cos,
  exp: Math.exp,
  sigmoid: x => sigmoid(x) * (1 - sigmoid(x)),
}

export function composeDerivatives(steps: Step[], x: number): number {
  let value = x
  let derivative = 1
  for (const step of steps) {
    const before = value
    value = apply[step](value)
    derivative *= slope[step](step === 'sin' ? value : before)
  }
  return derivative
}
