/**
 * The files of a new exercise: a small one that works, with TODO at all that is to be made one's own.
 *
 * @param id the folder's name
 * @returns texts by path within the folder
 */
export function templateOf(id: string): Record<string, string> {
  const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return {
    'exercise.ts': exercise(id, name),
    'instructions.mdx': instructions(name),
    'hints.md': HINTS,
    'starter.ts': starter(name),
    'solution.ts': solution(name),
    'mistakes/no-input.ts': mistake(name, 'no-input', 'w * x - t'),
    'mistakes/loss-returned.ts': mistake(name, 'loss-returned', '(w * x - t) ** 2 / 2'),
    'mistakes/target-left-out.ts': mistake(name, 'target-left-out', 'w * x * x').replace(
      't: number',
      '_t: number',
    ),
    'mistakes/weight-for-input.ts': mistake(name, 'weight-for-input', '(w * x - t) * w'),
    'mistakes.md': MISTAKES,
  }
}

const exercise = (id: string, name: string) => `import { defineExercise } from '#exercise'

// TODO: the parameters of the learner's function, and after them what it returns.
export default defineExercise<[w: number, x: number, t: number], number>({
  id: '${id}',
  title: 'TODO: a title',
  lesson: 'chain-rule', // TODO: the lesson that teaches it
  level: 1, // 1 follows the lesson closely, 2 asks for a step of one's own, 3 puts several together
  concepts: ['derivative'], // TODO: terms of the glossary
  points: 1,
  entry: {
    name: '${name}',
    parameters: { w: 'number', x: 'number', t: 'number' },
    returns: 'number', // or 'Vector', 'Matrix', 'Vector[]', '{ dW: Matrix, db: Vector }'
  },
  allows: [], // names that may be imported from 'engine'
  timeLimit: 2000,
  example: [0.5, 2, 3], // TODO: arguments for the example, different from the cases
  cases: {
    seed: ${seedOf(id)},
    fixed: [], // edge cases by hand: [{ name: 'no input', args: [1, 0, 0.5] }]
    random: 20,
    // TODO: arguments of one case. Weights of order 1; no square matrices, no two sizes alike.
    draw: random => [random.weight(), random.weight(), random.weight()],
  },
  // TODO: where the truth comes from. Here: the derivative of \`of\` by the first argument, at that argument.
  judge: { kind: 'gradient', at: w => w, of: (w, _w, x, t) => (w * x - t) ** 2 / 2 },
  checks: [{ name: 'derivative', title: 'The derivative of E by w', task: 1 }],
  numeric: 'noted', // a nudged answer: 'welcome', 'noted' (passes with a remark) or 'refused'
})
`

const instructions = (
  name: string,
) => `TODO: in two or three sentences, what this is about and why it is worth doing.

Write \`${name}(w, x, t)\`.

1. TODO: one numbered task for each step. Say shapes, conventions and what may be used.
`

const HINTS = `## Task 1: where to begin

TODO: a question that leads, and does not tell.

## Task 1: what comes next

TODO: a second one, closer.
`

const starter = (name: string) => `/**
 * TODO: what it returns, in one sentence.
 *
 * @param w the weight
 * @param x the input
 * @param t the target
 * @returns how fast E = ½(w·x − t)² changes with w
 */
export function ${name}(w: number, x: number, t: number): number {
  // TODO: say in a line what to do.
  throw new Error('${name} is not written yet')
}
`

const solution = (name: string) => `/** TODO: what it returns, in one sentence. */
export function ${name}(w: number, x: number, t: number): number {
  // TODO: explain each step.
  const error = w * x - t
  return error * x
}
`

const mistake = (name: string, mistakeName: string, result: string) => `// mistake: ${mistakeName}
// fails: derivative

export function ${name}(w: number, x: number, t: number): number {
  return ${result}
}
`

const MISTAKES = `## no-input

TODO: say what the learner did, and what it points to; never paste the solution.

## loss-returned

TODO

## target-left-out

TODO

## weight-for-input

TODO
`

// Any number will do, as long as it stays: cases are drawn from it.
function seedOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
}
