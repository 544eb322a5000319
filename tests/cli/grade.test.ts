import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'grade-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(process.execPath, [`src/cli/${script}.ts`, ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const solution = 'exercises/gradient-w2/solution.ts'
const mistake = 'exercises/gradient-w2/mistakes/no-derivative.ts'

test('a right answer ends with 0 and prints the verdict as JSON, and nothing else', async () => {
  const { code, out, err } = await run('grade', solution, '--exercise', 'gradient-w2', '--json')
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    exercise: 'gradient-w2',
    status: 'pass',
    points: { earned: 2 },
  })
})

test('a wrong answer ends with 1 and is told for reading', async () => {
  const { code, out } = await run('grade', mistake, '--exercise', 'gradient-w2')
  expect(code).toBe(1)
  expect(out).toMatch(/✗ Each entry is the derivative/)
  expect(out).toMatch(/What this points to:\n {2}You have \(a − t\)/)
})

test('where the code goes wrong is told when it is asked for, and not what to write there', async () => {
  const text = readFileSync('tests/grader/answers/gradient-w2.ts', 'utf8')
  const wrong = file('wrong.ts', text.replaceAll('(1 - ', '(1 + '))
  const asked = await run('grade', wrong, '--exercise', 'gradient-w2', '--deep')
  expect(asked.code).toBe(1)
  expect(asked.err).toBe('Looking for the place in the code …\n')
  expect(asked.out).toMatch(
    /In the code:\n {2}One change in your own code .*\n {2}In line \d+, look at `1 \+ .*`\.\n {2}Line \d+ needs a sign the other way round\.\n$/,
  )
  const plain = await run('grade', wrong, '--exercise', 'gradient-w2')
  expect(plain.out).not.toContain('In the code')
  expect(asked.out.startsWith(plain.out.trimEnd())).toBe(true)
})

test('in a right answer nothing is looked for', async () => {
  const { code, out, err } = await run('grade', solution, '--exercise', 'gradient-w2', '--deep')
  expect([code, err]).toEqual([0, ''])
  expect(out).not.toContain('In the code')
})

test('what the program prints does not get into the JSON', async () => {
  const path = file(
    'talk.ts',
    'console.log("{}")\nexport const gradientW2 = () => { console.log("hello"); return [1, 2, 3] }',
  )
  const { code, out } = await run('grade', path, '--exercise', 'gradient-w2', '--json')
  expect([code, JSON.parse(out).status]).toEqual([1, 'fail'])
})

test('what cannot be read as code is an error with its line, and ends with 1', async () => {
  const path = file('broken.ts', 'const a = 1\nexport function gradientW2( {')
  const { code, out } = await run('grade', path, '--exercise', 'gradient-w2', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ status: 'error', line: 2 })
})

test('bad usage ends with 2, prints nothing on the standard output and says what to do', async () => {
  const cases: [args: string[], says: RegExp][] = [
    [
      [solution, '--exercise', 'gradient-w3'],
      /no exercise “gradient-w3”\. Did you mean gradient-w[12]\? There are: .*two-paths/,
    ],
    [[solution], /expected --exercise <id>/],
    [[solution, '--exercise'], /expected --exercise <id>/],
    [['--exercise', 'gradient-w2'], /expected a file/],
    [[solution, mistake, '--exercise', 'gradient-w2'], /expected one file, got 2/],
    [['nowhere.ts', '--exercise', 'gradient-w2'], /nowhere\.ts could not be read \(ENOENT\)/],
    [['exercises', '--exercise', 'gradient-w2'], /exercises could not be read \(EISDIR\)/],
    [[solution, '--exercise', 'gradient-w2', '--jsn'], /no option --jsn/],
  ]
  for (const [args, says] of cases) {
    const { code, out, err } = await run('grade', ...args)
    expect([args, code, out]).toEqual([args, 2, ''])
    expect(err).toMatch(says)
  }
})

test('help is help, and no error', async () => {
  const { code, out } = await run('grade', '--help')
  expect(code).toBe(0)
  expect(out).toMatch(/^Usage:/)
})
