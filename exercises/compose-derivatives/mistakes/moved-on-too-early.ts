// mistake: moved-on-too-early
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
  exp: a => a,
  sigmoid: a => a * (1 - a),
}

export function composeDerivatives(steps: Step[], x: number): number {
  let value = x
  let derivative = 1
  for (const step of steps) {
    value = apply[step](value)
    derivative *= slope[step](value)
  }
  return derivative
}
