import { defineExercise } from '#exercise'

type Step = 'double' | 'square' | 'sin' | 'exp' | 'sigmoid'

const functions: Record<Step, (x: number) => number> = {
  double: x => 2 * x,
  square: x => x * x,
  sin: Math.sin,
  exp: Math.exp,
  sigmoid: x => 1 / (1 + Math.exp(-x)),
}

const names = Object.keys(functions) as Step[]

const run = (steps: Step[], x: number) => steps.reduce((value, step) => functions[step](value), x)

export default defineExercise<[steps: Step[], x: number], number>({
  id: 'compose-derivatives',
  title: 'The derivative of a chain',
  lesson: 'chain-rule',
  level: 2,
  concepts: ['chain-rule', 'derivative'],
  points: 3,
  entry: {
    name: 'composeDerivatives',
    parameters: { steps: "('double' | 'square' | 'sin' | 'exp' | 'sigmoid')[]", x: 'number' },
    returns: 'number',
  },
  allows: [],
  timeLimit: 2000,
  example: [['square', 'sin', 'double'], 0.8],
  cases: {
    seed: 1618,
    fixed: [
      { name: 'one step alone', args: [['square'], 0.7] },
      { name: 'the same step three times', args: [['sigmoid', 'sigmoid', 'sigmoid'], -0.4] },
    ],
    random: 24,
    draw: (random, n) => [Array.from({ length: 2 + (n % 4) }, () => random.pick(names)), random.weight()],
    // Numbers that a reader can follow, and no place where the next step is flat.
    keep: (steps, x) => {
      let value = x
      for (const step of steps) {
        if (step === 'square' && Math.abs(value) < 0.05) return false
        if (step === 'sin' && Math.abs(Math.cos(value)) < 0.05) return false
        if (Math.abs(value) > 5) return false
        value = functions[step](value)
      }
      return Math.abs(value) < 100
    },
  },
  judge: { kind: 'gradient', at: (_steps, x) => x, of: (x, steps) => run(steps, x) },
  checks: [{ name: 'derivative', title: 'The derivative of the whole chain at x', task: 2 }],
  numeric: 'noted',
})
