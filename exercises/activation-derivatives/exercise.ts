import type { Vector } from '#engine'
import { activate, type Bend, defineExercise } from '#exercise'

const names = ['sigmoid', 'tanh', 'relu', 'identity'] as const

export default defineExercise<[name: Bend, z: Vector], Vector>({
  id: 'activation-derivatives',
  title: 'The slopes of the activations',
  lesson: 'chain-rule',
  level: 1,
  concepts: ['activation-function', 'derivative'],
  points: 2,
  entry: {
    name: 'activationDerivatives',
    parameters: { name: "'sigmoid' | 'tanh' | 'relu' | 'identity'", z: 'Vector' },
    returns: 'Vector',
  },
  allows: [],
  timeLimit: 2000,
  example: ['tanh', [0, 0.5, -1]],
  cases: {
    seed: 2718,
    fixed: [
      { name: 'sigmoid at 0, where it is steepest', args: ['sigmoid', [0]] },
      { name: 'tanh at 0, where it is steepest', args: ['tanh', [0]] },
      { name: 'sigmoid far out on both sides', args: ['sigmoid', [-6, 6, 0.3]] },
      { name: 'ReLU just left and just right of its kink', args: ['relu', [-0.06, 0.05, 1.2]] },
      { name: 'tanh far out on both sides', args: ['tanh', [-3.2, 3.2, 0.3]] },
    ],
    random: 24,
    draw: (random, n) => {
      const name = names[n % names.length]
      const most = name === 'tanh' ? 3 : 6
      const z = Array.from({ length: 3 + (n % 3) }, () => random.number(-most, most))
      return [name, z]
    },
    // ReLU has a kink at 0, and one that is shut everywhere has nothing to show.
    keep: (name, z) => name !== 'relu' || (z.every(one => Math.abs(one) > 0.02) && z.some(one => one > 0)),
  },
  // The derivative of the sum of all g(z): its entry j is the slope of g at z_j.
  judge: {
    kind: 'gradient',
    at: (_name, z) => z,
    of: (z, name) => z.reduce((sum, one) => sum + activate(name, one), 0),
  },
  checks: [{ name: 'slope', title: 'Each entry is the slope of the activation there', task: 1 }],
  numeric: 'noted',
})
