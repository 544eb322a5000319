import { expect, test } from 'vitest'
import { defineExercise } from '#exercise'
import { assembleExercise, parseMistakeTexts } from '#exercise/assemble.ts'
import { problemsOf } from '#exercise/validate.ts'

const definition = defineExercise<[x: number], number>({
  id: 'double-it',
  title: 'Double it',
  lesson: 'chain-rule',
  level: 1,
  concepts: ['derivative'],
  points: 1,
  entry: { name: 'doubleIt', parameters: { x: 'number' }, returns: 'number' },
  allows: [],
  timeLimit: 1000,
  example: [3],
  cases: { seed: 1, random: 12, draw: random => [random.weight()] },
  judge: { kind: 'gradient', at: x => x, of: x => x * x },
  checks: [{ name: 'slope', title: 'The slope', task: 1 }],
  numeric: 'noted',
})

const doubleIt = (x: number) => 2 * x

test('parts make an exercise, whoever loaded them', () => {
  const exercise = assembleExercise({
    definition,
    solution: { doubleIt },
    mistakes: { './mistakes/square.ts': { doubleIt }, 'half.ts': { doubleIt, extra: 1 } },
    mistakeTexts: '## half\n\nOne half\nof it.\n\n## square\n\nNo.\n\nSee: the-rule\n',
  })
  expect(exercise.mistakes.map(({ name }) => name)).toEqual(['half', 'square'])
  expect(exercise.texts).toEqual({
    half: { text: 'One half of it.' },
    square: { text: 'No.', see: 'the-rule' },
  })
  expect(exercise.reference(4)).toBe(8)
})

test('a part that does not export the entry is named, with what it exports', () => {
  const parts = { definition, solution: { double: doubleIt }, mistakes: {}, mistakeTexts: '' }
  expect(() => assembleExercise(parts)).toThrow(
    "exercises/double-it/solution.ts: expected it to export the function doubleIt, found double; write 'export function doubleIt(…)'",
  )
})

test('paragraphs of a mistake are kept', () => {
  expect(parseMistakeTexts('# Title\n\n## one\nA\nB\n\nC').one!.text).toBe('A B\n\nC')
})

test('a sound definition has no problems', () => {
  expect(problemsOf(definition, 'double-it')).toEqual([])
})

test('each slip of an author is told with what was expected and what was found', () => {
  const slips: [Partial<typeof definition>, RegExp][] = [
    [{ id: 'double' }, /id: expected the folder's name 'double-it', found 'double'/],
    [{ level: 4 as never }, /level: expected 1, 2 or 3, found 4/],
    [{ points: 0 }, /points: expected a number above 0, found 0/],
    [{ timeLimit: 60_000 }, /timeLimit: expected 500 to 10000/],
    [{ example: [] }, /example: expected 1 arguments/],
    [{ checks: [] }, /checks: expected at least one/],
    [{ checks: [{ name: 'a', title: 'A', task: 0 }] }, /checks, a: expected task 1, 2, …, found 0/],
    [{ checks: [{ name: 'a', title: 'A', task: 1, fields: ['dW'] }] }, /found dW/],
    [{ entry: { ...definition.entry, returns: 'Vectors' } }, /'Vectors'.*not understood/],
    [
      {
        entry: { ...definition.entry, returns: '{ a: number, b: number }' },
        checks: [{ name: 'a', title: 'A', task: 1, fields: ['a'] }],
      },
      /no check looks at b/,
    ],
    [{ cases: { ...definition.cases, random: 3 } }, /cases.random: expected 12 or more, found 3/],
  ]
  for (const [slip, problem] of slips)
    expect(problemsOf({ ...definition, ...slip }, 'double-it').join('\n')).toMatch(problem)
  expect(problemsOf(undefined as never, 'x')).toHaveLength(1)
})
