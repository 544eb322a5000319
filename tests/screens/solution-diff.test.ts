import { expect, test } from 'vitest'
import { solutionDiff } from '../../src/screens/exercise/solution-diff.ts'

const shown = (yours: string, solution: string) =>
  solutionDiff(yours, solution).map(({ sign, text }) => `${sign} ${text}`)

const solution = `/** Twice a number. */
export function twice(x: number) {
  // Add it to itself.
  return x + x // or 2 * x
}
`

test('comments are no difference: the solution’s are shown, the answer’s are not', () => {
  const yours = `/** What I was asked for,
 * in two lines. */
export function twice(x: number) {
  return x + x
}`
  expect(shown(yours, solution)).toEqual([
    '  /** Twice a number. */',
    '  export function twice(x: number) {',
    '    // Add it to itself.',
    '    return x + x // or 2 * x',
    '  }',
  ])
})

test('it begins two lines before the first difference', () => {
  const yours = 'const a = 1\nconst b = 2\nconst c = 3\nreturn a'
  expect(shown(yours, 'const a = 1\nconst b = 2\nconst c = 3\n// The sum.\nreturn a + b')).toEqual([
    '… ',
    '  const b = 2',
    '  const c = 3',
    '− return a',
    '  // The sum.',
    '+ return a + b',
  ])
})

test('what looks like a comment in a text is none', () => {
  expect(shown("const a = '// 1'", "const a = '// 2'")).toEqual(["− const a = '// 1'", "+ const a = '// 2'"])
})

test('an empty answer lacks all lines', () => {
  expect(shown('', solution).filter(line => line.startsWith('+'))).toHaveLength(3)
})
