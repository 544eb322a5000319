import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildGraderFile } from '#cli/grader-file/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'grader-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the file where there is nothing else. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(process.execPath, ['grade.mjs', ...args], { cwd: folder, env: {} }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

const put = (name: string, from: string) => cpSync(join('exercises', from), join(folder, 'solutions', name))

test('the grader in one file judges a repository of answers, for the CI of any host', {
  timeout: 120_000,
}, async () => {
  mkdirSync(join(folder, 'solutions'))
  writeFileSync(join(folder, 'grade.mjs'), await buildGraderFile())
  put('gradient-w2.ts', 'gradient-w2/solution.ts')
  writeFileSync(join(folder, 'solutions', 'README.md'), 'not an answer')
  const right = await run('answers', 'solutions', '--junit', 'report.xml', '--annotations')
  expect([right.code, right.err]).toEqual([0, ''])
  expect(right.out).toMatch(/Passed: 1 of 1 · points: 2 of 2/)
  expect(right.out).not.toMatch(/^::error/m)

  writeFileSync(
    join(folder, 'solutions', 'gradient-w1.ts'),
    "export function gradientW1() {\n  // ::error::pretended\n  throw new Error('::error::pretended')\n}\n",
  )
  writeFileSync(join(folder, 'solutions', 'sigmoid-by-hand.ts'), 'export {}')
  const unknown = await run('answers', 'solutions')
  expect([unknown.code, unknown.out]).toEqual([2, ''])
  expect(unknown.err).toMatch(/sigmoid-by-hand.ts is named for no exercise. Did you mean /)
  rmSync(join(folder, 'solutions', 'sigmoid-by-hand.ts'))

  const mixed = await run('answers', 'solutions', '--junit', 'report.xml', '--annotations', '--deep')
  expect(mixed.code).toBe(1)
  const [, line, said] = /^::error file=solutions\/gradient-w1.ts,line=(\d+),title=gradient-w1::(.+)$/m.exec(
    mixed.out,
  )!
  expect([Number(line), said]).toEqual([3, expect.stringMatching(/pretended|error/)])
  // What a verdict quotes is between these two, where it is no command.
  const [, token] = /^::stop-commands::([\w-]+)$/m.exec(mixed.out)!
  expect(mixed.out).toContain(`::${token}::\n`)
  const report = readFileSync(join(folder, 'report.xml'), 'utf8')
  expect(report).toMatch(/<testsuite name="gradient-w1" tests="\d+" failures="1"/)
  expect(report).toMatch(/<testsuite name="gradient-w2" tests="\d+" failures="0"/)

  const bad = await run('answers', 'solutions', '--junit', 'nowhere/report.xml')
  expect([bad.code, bad.out]).toEqual([2, ''])
})
