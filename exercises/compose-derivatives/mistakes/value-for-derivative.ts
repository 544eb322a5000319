// mistake: value-for-derivative
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

export function composeDerivatives(steps: Step[], x: number): number {
  return steps.reduce((value, step) => apply[step](value), x)
}
