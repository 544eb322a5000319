import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'check-numbers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const published = 'docs/examples/much-copied.json'

interface Run {
  code: number
  out: string
  err: string
}

const run = (...args: string[]): Promise<Run> => piped('', ...args)

function piped(input: string, ...args: string[]): Promise<Run> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, ['src/cli/check-numbers.ts', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
    child.stdin!.end(input)
  })
}

function file(text: string): string {
  const path = join(folder, 'example.json')
  writeFileSync(path, text)
  return path
}

const one = (a: number | string) =>
  JSON.stringify({
    sizes: [1, 1],
    activations: 'identity',
    weights: [[[2]]],
    inputs: [3],
    targets: [1],
    loss: 'halfSumOfSquares',
    numbers: { a: [[a]] },
  })

test('the published example ends with 1, and its wrong number is named', async () => {
  const { code, out, err } = await run(published)
  expect([code, err]).toEqual([1, ''])
  expect(out).toContain('The first wrong number is lossAfter, the loss after the step. You have 0.291027924.')
  expect(out).toContain('The weights were updated too early')
  expect(out).not.toContain('✓')
  expect((await run(published, '--all')).out).toContain('0.35891648 = 0.4 − 0.5 · 0.082167041')
})

test('a program’s assignments, cells and standard input are read too, and what was done to them is said', async () => {
  const python = 'W1 = [[2]]\nx = [3]\nt = [1]\nactivation = "linear"\nloss = "sse"\na1 = '
  expect(await run(file(`${python}6`))).toEqual({
    code: 0,
    out: 'Your number is right, to its last digit.\n',
    err: '',
  })
  const cells = 'W1\n2\nx\n1,5\nt\n1\nactivation\nlinear\nloss\nsse\na1\n3,0'
  const read = await run(file(cells), '--json')
  expect([read.code, JSON.parse(read.out).counts.right]).toEqual([0, 1])
  expect(read.err).toBe('We read the decimal commas as decimal points.\n')
  expect((await piped(`${python}7`, '-')).code).toBe(1)
  const refused = await piped('W1 = [[1/3]]', '-')
  expect([refused.code, refused.out]).toEqual([2, ''])
  expect(refused.err).toMatch(/^check-numbers: -: Line 1: expected a number, got \//)
})

test('right numbers end with 0', async () => {
  const { code, out } = await run(file(one(6)))
  expect([code, out]).toEqual([0, 'Your number is right, to its last digit.\n'])
})

test('--json prints JSON and nothing else', async () => {
  const { code, out } = await run(file(one('5.0')), '--json')
  expect([code, JSON.parse(out).first.path]).toEqual([1, 'a[0][0]'])
})

test('what cannot be judged ends with 2, prints no result and says what to do', async () => {
  const cases: [args: string[], says: RegExp][] = [
    [[], /Usage: npm run -s check-numbers/],
    [['nowhere.json'], /nowhere\.json could not be read \(ENOENT\)/],
    [['docs'], /docs could not be read \(EISDIR\)/],
    [[file('')], /example\.json: The file is empty/],
    [[published, '--al'], /--al/],
  ]
  for (const [args, says] of cases) {
    const { code, out, err } = await run(...args)
    expect([args, code, out]).toEqual([args, 2, ''])
    expect(err).toMatch(says)
  }
})
