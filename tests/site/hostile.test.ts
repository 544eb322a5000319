import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, inject, test } from 'vitest'
import { grade } from '#grader/grade.ts'
import { en } from '#i18n/en.ts'
import { exerciseIds, exerciseText, loadExercise, mistakeFiles } from '#integrations/exercises/load.ts'
import { sandboxBootHash } from '#integrations/sandbox/boot-hash.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import type { Runner, RunRequest, RunResult } from '#runner/runner.ts'
import { essence, programs } from '../runner/agree.ts'
import { hostile } from '../runner/hostile/all.ts'
import { faults, requestOf } from '../runner/hostile/program.ts'
import { browser } from './browser.ts'
import { runInSite } from './hostile-site.ts'
import { allPages, policyOf } from './pages.ts'

const node = createNodeRunner({ jobs: 1 })
afterAll(() => node.dispose())

test('every page of the built site has a policy that lets in the sandbox and nothing from elsewhere', () => {
  const pages = allPages()
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) {
    const policy = policyOf(page)
    expect(policy, page).toContain("default-src 'none'")
    expect(policy, page).toContain(sandboxBootHash())
    expect(policy, page).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/)
    const script = /script-src ([^;]*)/.exec(policy)?.[1]
    expect(script, page).not.toMatch(/unsafe-inline|blob:|data:/)
  }
})

test('hostile programs end as they must in the built site, and no request leaves it', async () => {
  const { reports, strange } = await runInSite(
    await browser(),
    inject('folder'),
    address => hostile.map(program => requestOf(program, address)),
    true,
  )
  const wrong = hostile.flatMap((program, i) => {
    const found = faults(program, reports[i]!.result, 'browser')
    if (reports[i]!.next!.status !== 'done') found.push(`the next run ended as ${reports[i]!.next!.status}`)
    return found.map(fault => `${program.name}: ${fault}`)
  })
  expect(wrong).toEqual([])
  expect(strange).toEqual([])
}, 600_000)

test('both runners agree on outputs, returned values, errors and lines', async () => {
  const { reports } = await runInSite(await browser(), inject('folder'), () => programs)
  for (const [i, program] of programs.entries()) {
    expect(essence(reports[i]!.result), program.source).toEqual(essence(await node.run(program)))
  }
}, 600_000)

test('every solution, and some mistakes of every exercise, get the same verdict in the browser as on the command line', async () => {
  // What the two runners return for any program is compared above: of mistakes, a few of each exercise are enough.
  const submissions = exerciseIds().flatMap(id => {
    const mistakes = mistakeFiles(id)
    const some = mistakes.filter((_, n) => n % Math.ceil(mistakes.length / 4) === 0)
    return ['solution.ts', 'starter.ts', ...some.map(file => `mistakes/${file}`)].map(file => ({ id, file }))
  })
  const graded = async ({ id, file }: (typeof submissions)[number], answer: Runner['run']) => {
    const exercise = await loadExercise(id)
    const runner: Runner = { run: answer, dispose: () => {} }
    const { duration: _, ...verdict } = await grade(exercise, exerciseText(id, file), runner, {
      t: en.grader,
    })
    return { id, file, verdict: rounded(verdict) }
  }
  const asked: RunRequest[] = []
  for (const submission of submissions)
    await graded(submission, async request => {
      asked.push(request)
      return { status: 'stopped', outputs: [], duration: 0 }
    })
  expect(asked.length).toBe(submissions.length)
  const [{ reports }, onCommandLine] = await Promise.all([
    runInSite(await browser(), inject('folder'), () => asked),
    Promise.all(asked.map(request => node.run({ ...request, timeLimit: 10 * request.timeLimit }))),
  ])
  let alike = 0
  for (const [n, submission] of submissions.entries()) {
    const inBrowser = reports[n]!.result
    // The same numbers to the last bit get the same verdict. Where engines differ in it, both are judged.
    if (isDeepStrictEqual(decisive(inBrowser), decisive(onCommandLine[n]!))) alike++
    else
      expect(await graded(submission, async () => inBrowser)).toEqual(
        await graded(submission, async () => onCommandLine[n]!),
      )
  }
  expect(submissions.length).toBeGreaterThan(150)
  expect(alike).toBeGreaterThan(100)
}, 600_000)

/** What a verdict follows from, of how a program ran. */
const decisive = ({ duration: _, ...result }: RunResult) => result

/** Numbers to nine digits, and what is only rounding to zero: there engines differ. What an engine says of an error is not compared either. */
function rounded(verdict: unknown): unknown {
  return JSON.parse(
    JSON.stringify(verdict, (key, x) => {
      // How far two numbers are apart is as exact as they are: to nine decimals, not digits.
      if (key === 'relativeError' && typeof x === 'number') return Math.round(x * 1e9) / 1e9
      if (typeof x === 'number' && !Number.isInteger(x))
        return Math.abs(x) < 1e-6 ? 0 : Number(x.toPrecision(9))
      return key === 'error' || (key === 'text' && /error|line/i.test(String(x))) ? undefined : x
    }),
  )
}
