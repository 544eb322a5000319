import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { inProcess } from '#cli/prove/in-process.ts'
import { prove } from '#cli/prove/prove.ts'

// Within the project, since an exercise imports '#exercise' by its package.json; a new folder for each test, since
// modules are loaded once for each path.
let root: string
const made: string[] = []
beforeEach(() => {
  root = mkdtempSync(join('tests', 'cli', '.authors-'))
  made.push(root)
  execFileSync(process.execPath, ['src/cli/new-exercise.ts', 'slope-of-a-line', '--folder', root])
})
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

const path = (file: string) => join(root, 'slope-of-a-line', file)

function change(file: string, part: string | RegExp, by: string): void {
  const text = readFileSync(path(file), 'utf8')
  expect(text).toMatch(part)
  writeFileSync(path(file), text.replace(part, by))
}

function finish(): void {
  for (const file of ['exercise.ts', 'solution.ts', 'instructions.mdx', 'hints.md', 'mistakes.md'])
    writeFileSync(path(file), readFileSync(path(file), 'utf8').replaceAll('TODO', 'done'))
}

const check = async () =>
  (await prove('slope-of-a-line', inProcess, { root: join(process.cwd(), root) })).problems

test('a new exercise lacks nothing but what its TODOs say', async () => {
  const problems = await check()
  expect(problems).toHaveLength(5)
  expect(problems.every(problem => problem.endsWith('found a TODO'))).toBe(true)
})

test('finished, it is proven', async () => {
  finish()
  expect(await check()).toEqual([])
})

test('an id that exists or is none is refused', () => {
  for (const id of ['slope-of-a-line', 'Slope Of', ''])
    expect(() =>
      execFileSync(process.execPath, ['src/cli/new-exercise.ts', id, '--folder', root], { stdio: 'pipe' }),
    ).toThrow()
})

/** Makes the new exercise one of broken programs: the solution with one expression in another's place. */
function breakIt(change: Record<string, string> = {}): void {
  finish()
  mkdirSync(path('starters'))
  rmSync(path('starter.ts'))
  const solution = readFileSync(path('solution.ts'), 'utf8')
  for (const [name, returned] of Object.entries({
    'no-input': 'error',
    'weight-for-input': 'error * w',
    ...change,
  }))
    writeFileSync(
      path(`starters/${name}.ts`),
      `// TODO: repair it\n${solution.replace('return error * x', `return ${returned}`)}`,
    )
}

test('with several programs to begin with, each broken as a known mistake is, it is proven too', async () => {
  breakIt()
  expect(await check()).toEqual([])
})

const broken: [what: string, slip: () => void, told: RegExp][] = [
  [
    'one that is not broken',
    () => breakIt({ 'no-input': 'error * x' }),
    /starters\/no-input\.ts: expected it to fail, but it passes/,
  ],
  [
    'one that does not load',
    () => breakIt({ 'no-input': ')' }),
    /starters\/no-input\.ts: expected it to load and export slopeOfALine/,
  ],
  [
    'one that stops before its numbers',
    () => breakIt({ 'no-input': 'NaN' }),
    /starters\/no-input\.ts: expected its numbers to be wrong, found finite/,
  ],
  [
    'one with the slip of another mistake',
    () => breakIt({ 'no-input': 'error * w' }),
    /starters\/no-input\.ts: expected the diagnosis no-input, found weight-for-input/,
  ],
  [
    'one whose slip no mistake has',
    () => breakIt({ doubled: 'error * x * 2' }),
    /starters\/doubled\.ts: expected mistakes\/doubled\.ts with the same slip, found none/,
  ],
  [
    'one that is far from the solution',
    () => breakIt({ 'no-input': 'one\n}\nfunction two() {\n  return 2' }),
    /starters\/no-input\.ts: expected at most 2 lines that solution\.ts does not have, found 4/,
  ],
  [
    'a single one',
    () => {
      breakIt()
      rmSync(path('starters/no-input.ts'))
    },
    /starters: expected two programs or more/,
  ],
  [
    'both forms at once',
    () => {
      breakIt()
      writeFileSync(path('starter.ts'), '// TODO')
    },
    /starter\.ts: does not belong here/,
  ],
]

for (const [what, slip, told] of broken)
  test(`told to the author of broken programs: ${what}`, async () => {
    slip()
    expect((await check()).join('\n')).toMatch(told)
  })

const slips: [what: string, slip: () => void, told: RegExp][] = [
  [
    'a starter that passes',
    () => writeFileSync(path('starter.ts'), `// TODO\n${readFileSync(path('solution.ts'), 'utf8')}`),
    /starter\.ts: expected it to fail, but it passes/,
  ],
  [
    'a starter without a TODO',
    () => writeFileSync(path('starter.ts'), 'export function slopeOfALine() {}'),
    /starter\.ts: expected a TODO/,
  ],
  [
    'a starter that does not load',
    () => change('starter.ts', 'export function', 'function'),
    /starter\.ts: expected it to load and export slopeOfALine/,
  ],
  [
    'a solution that is wrong',
    () => change('solution.ts', 'error * x', 'error * x * 1.01'),
    /solution\.ts: expected a pass, found In random case 1/,
  ],
  [
    'a mistake that is right',
    () => change('mistakes/no-input.ts', 'w * x - t', '(w * x - t) * x'),
    /no-input\.ts: expected it to fail the check derivative, as its header says, found a pass/,
  ],
  [
    'a mistake that fails elsewhere',
    () => change('mistakes/no-input.ts', 'w * x - t', 'NaN * w * x * t'),
    /no-input\.ts: expected it to fail the check derivative, as its header says, found finite/,
  ],
  [
    'two mistakes with the same numbers',
    () => change('mistakes/weight-for-input.ts', '(w * x - t) * w', 'w * x - t'),
    /weight-for-input\.ts: expected to be diagnosed by its own name, found diagnosis\.no-input \(exact\)/,
  ],
  [
    'a mistake hardly different from the truth',
    () => change('mistakes/no-input.ts', 'w * x - t', '(w * x - t) * x * (1 + 3e-5)'),
    /no-input comes within 3\.0 tolerances of the truth, expected 20/,
  ],
  [
    'a mistake without a text',
    () => change('mistakes.md', '## no-input', '## no-inputs'),
    /mistakes\.md: expected a heading '## no-input'/,
  ],
  [
    'a text without a mistake',
    () => change('mistakes.md', '## no-input', '## no-inputs'),
    /'## no-inputs' has no mistakes\/no-inputs\.ts/,
  ],
  [
    'a mistake without a header',
    () => change('mistakes/no-input.ts', '// mistake: no-input', '//'),
    /expected the header '\/\/ mistake: no-input', found 'none'/,
  ],
  ['a stray file', () => writeFileSync(path('notes.txt'), ''), /notes\.txt: does not belong here/],
  ['no hints', () => rmSync(path('hints.md')), /hints\.md: expected this file, found none/],
  [
    'one hint only',
    () => writeFileSync(path('hints.md'), '## Task 1: a\n\nb\n'),
    /expected 2 hints or more.*found 1/,
  ],
  [
    'a hint for no task',
    () => change('hints.md', '## Task 1: what', '## What'),
    /expected headings like '## Task 1: where to start', found '## What comes next'/,
  ],
  ['a task that no text has', () => change('exercise.ts', 'task: 1', 'task: 2'), /expected 2 numbered tasks/],
  [
    'a brace in prose',
    () => change('instructions.mdx', 'Write', 'Write {this}'),
    /expected braces only in maths and code/,
  ],
  [
    'an id that is not the folder’s',
    () => change('exercise.ts', "id: 'slope-of-a-line'", "id: 'slope'"),
    /id: expected the folder's name 'slope-of-a-line', found 'slope'/,
  ],
  [
    'a judge that the solution contradicts',
    () => change('exercise.ts', '(w * x - t) ** 2 / 2', '(w * x - t) ** 2'),
    /the judge and solution\.ts disagree about the answer/,
  ],
  [
    'cases that cannot tell',
    () =>
      change(
        'exercise.ts',
        'random.weight(), random.weight(), random.weight()',
        'random.weight(), 0, random.weight()',
      ),
    /cases\.draw gave no usable random case 1/,
  ],
  [
    'cases that are all the same',
    () => change('exercise.ts', 'random.weight(), random.weight(), random.weight()', '1, 2, 3'),
    /is the same as random case 1/,
  ],
  [
    'an example that is a case',
    () => change('exercise.ts', 'fixed: []', "fixed: [{ name: 'x', args: [0.5, 2, 3] }]"),
    /is the same as the example/,
  ],
  [
    'a file that does not load',
    () => change('exercise.ts', 'export default', 'const x ='),
    /could not be loaded: exercises\/slope-of-a-line\/exercise\.ts: expected a default export/,
  ],
]

for (const [what, slip, told] of slips)
  test(`told to the author: ${what}`, async () => {
    finish()
    slip()
    expect((await check()).join('\n')).toMatch(told)
  })

for (const file of ['exercise.ts', 'solution.ts', 'mistakes/no-input.ts'])
  test(`told with file and line: a syntax error in ${file}`, async () => {
    finish()
    const text = readFileSync(path(file), 'utf8')
    writeFileSync(path(file), `${text}\nconst x = [1, 2\n\nconst y = 3\n`)
    const line = text.split('\n').length + 3
    expect(await check()).toEqual([
      `exercises/slope-of-a-line/${file}:${line}: this is not TypeScript: Expected "]" but found "const"\n  the line: const y = 3`,
    ])
  })

test('a module that throws when it is loaded is told with the line', async () => {
  finish()
  const text = readFileSync(path('solution.ts'), 'utf8')
  writeFileSync(path('solution.ts'), `${text}throw new Error('not yet')\n`)
  expect(await check()).toEqual([
    `exercises/slope-of-a-line/solution.ts:${text.split('\n').length}: not yet\n  the line: throw new Error('not yet')`,
  ])
})
