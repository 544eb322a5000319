import type { Vector } from '#engine'
import { defineExercise } from '#exercise'

type Args = [tokens: string[], names: string[], values: Vector]
type Answer = { value: number; gradient: Vector }

const two: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}
const one: Record<string, (a: number) => number> = { tanh: Math.tanh, exp: Math.exp }

/** The numbers that are on the pile after each token, from the bottom to the top. */
function piles(...[tokens, names, values]: Args): Vector[] {
  const pile: Vector = []
  return tokens.map(token => {
    if (token in two) {
      const second = pile.pop()!
      pile.push(two[token](pile.pop()!, second))
    } else if (token in one) pile.push(one[token](pile.pop()!))
    else pile.push(names.includes(token) ? values[names.indexOf(token)] : Number(token))
    return [...pile]
  })
}

const resultOf = (...args: Args) => piles(...args).at(-1)![0]

export default defineExercise<Args, Answer>({
  id: 'run-a-program',
  title: 'Run a program, and walk back',
  lesson: 'build-your-own',
  level: 2,
  concepts: ['computational-graph', 'gradient', 'chain-rule'],
  points: 4,
  entry: {
    name: 'runAProgram',
    parameters: { tokens: 'string[]', names: 'string[]', values: 'Vector' },
    returns: '{ value: number, gradient: Vector }',
  },
  allows: [],
  timeLimit: 2000,
  example: [
    ['x', 'w', '*', '0.5', '-', 'tanh', 'w', '/'],
    ['w', 'x', 'b'],
    [2, 0.75, 1.4],
  ],
  cases: {
    seed: 3003,
    fixed: [
      { name: 'one name and nothing else', args: [['a'], ['a'], [1.3]] },
      { name: 'a name that is used three times', args: [['x', 'x', '*', 'x', '+'], ['x'], [0.7]] },
      {
        name: 'names that the program does not use',
        args: [
          ['q', 'exp', 'p', '*'],
          ['p', 'r', 'q', 's'],
          [1.2, -0.4, 0.6, 0.9],
        ],
      },
      {
        name: 'two names with the same value',
        args: [
          ['u', 'v', '*', 'u', '+'],
          ['u', 'v'],
          [0.5, 0.5],
        ],
      },
      {
        name: 'a number with the same value as a name',
        args: [['1.5', 'm', '*', 'm', '1.5', '/', '-', 'exp'], ['m'], [1.5]],
      },
      {
        name: 'below minus above, and below divided by above',
        args: [
          ['a', 'b', '-', 'c', '/'],
          ['a', 'b', 'c'],
          [0.4, 1.7, -1.1],
        ],
      },
      {
        name: 'a pile of four',
        args: [
          ['a', 'b', 'c', 'a', '*', 'tanh', '+', '-'],
          ['c', 'a', 'b'],
          [0.8, -1.3, 0.9],
        ],
      },
    ],
    random: 16,
    draw: random => {
      const names = ['x', 'w', 'b', 'u', 'k'].slice(0, random.integer(2, 5))
      // Rotated, so that the order of first use is seldom the order of the names.
      const turned = random.integer(1, names.length - 1)
      const order = [...names.slice(turned), ...names.slice(0, turned)]
      const leaf = () =>
        random.integer(1, 5) === 1 ? String(random.pick([2, 0.5, 1.5, 3])) : random.pick(names)
      const kinds = { 1: ['leaf', 'one'], 2: ['leaf', 'two', 'one'], 3: ['two', 'one'] } as const
      const tokens = [random.pick(names)]
      let depth = 1
      for (let left = random.integer(5, 9); left > 0 || depth > 1; left--) {
        const kind = left > 0 ? random.pick(kinds[depth as 1 | 2 | 3]) : 'two'
        if (kind === 'leaf') tokens.push(leaf())
        if (kind === 'two') tokens.push(random.pick(['+', '-', '*', '/', '*']))
        if (kind === 'one') tokens.push(random.pick(['tanh', 'exp']))
        depth += { leaf: 1, two: -1, one: 0 }[kind]
      }
      // Now and then a name has the value of a number in the program, or that of another name.
      const values = random.vector(order.length)
      const kept = random.integer(0, 2)
      if (kept === 1) values[0] = random.pick([2, 0.5, 1.5, 3])
      if (kept === 2) values[1] = values[0]
      return [tokens, order, values]
    },
    keep: (...args) => {
      const [tokens, names] = args
      const all = piles(...args)
      const divides = tokens.every((token, n) => token !== '/' || Math.abs(all[n - 1].at(-1)!) > 0.4)
      const uses = (name: string) => tokens.filter(token => token === name).length
      return (
        divides &&
        tokens.length >= 7 &&
        names.some(name => uses(name) > 1) &&
        all.flat().every(value => Math.abs(value) < 6)
      )
    },
  },
  judge: {
    kind: 'parts',
    parts: {
      value: { kind: 'value', independent: resultOf },
      gradient: {
        kind: 'gradient',
        at: (_tokens, _names, values) => values,
        of: (values, tokens, names) => resultOf(tokens, names, values),
      },
    },
  },
  checks: [
    { name: 'value', title: 'The value of the program', task: 1, fields: ['value'] },
    {
      name: 'gradient',
      title: 'The slope for each name, in the order of the names',
      task: 2,
      fields: ['gradient'],
    },
  ],
  numeric: 'refused',
})
