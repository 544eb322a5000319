import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

const node = createNodeRunner({ jobs: 1 })
afterAll(() => node.dispose())

test('every page of the built site has a policy that lets in the sandbox and nothing from elsewhere', () => {
  const pages = readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.html'),
  )
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) {
    const html = readFileSync(join(inject('folder'), page), 'utf8')
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? ''
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
}, 280_000)

test('both runners agree on outputs, returned values, errors and lines', async () => {
  const { reports } = await runInSite(await browser(), inject('folder'), () => programs)
  for (const [i, program] of programs.entries()) {
    expect(essence(reports[i]!.result), program.source).toEqual(essence(await node.run(program)))
  }
}, 120_000)

test('every solution and every mistake gets the same verdict in the browser as on the command line', async () => {
  const submissions = exerciseIds().flatMap(id =>
    ['solution.ts', 'starter.ts', ...mistakeFiles(id).map(file => `mistakes/${file}`)].map(file => ({
      id,
      file,
    })),
  )
  /** Grades all, each answered by `answer`; the time that each took is no part of the verdict. */
  const gradeAll = async (answer: (request: RunRequest) => Promise<RunResult>) => {
    const runner: Runner = { run: answer, dispose: () => {} }
    const verdicts: unknown[] = []
    for (const { id, file } of submissions) {
      const exercise = await loadExercise(id)
      const { duration: _, ...verdict } = await grade(exercise, exerciseText(id, file), runner, {
        t: en.grader,
      })
      verdicts.push({ id, file, verdict: rounded(verdict) })
    }
    return verdicts
  }
  const asked: RunRequest[] = []
  const onCommandLine = await gradeAll(request => {
    asked.push(request)
    return node.run({ ...request, timeLimit: 10 * request.timeLimit })
  })
  const { reports } = await runInSite(await browser(), inject('folder'), () => asked)
  let next = 0
  const inBrowser = await gradeAll(async () => reports[next++]!.result)
  expect(submissions.length).toBeGreaterThan(150)
  expect(inBrowser).toEqual(onCommandLine)
}, 280_000)

/** Numbers to nine digits, and what is only rounding to zero: there engines differ. What an engine says of an error is not compared either. */
function rounded(verdict: unknown): unknown {
  return JSON.parse(
    JSON.stringify(verdict, (key, x) => {
      if (typeof x === 'number' && !Number.isInteger(x))
        return Math.abs(x) < 1e-6 ? 0 : Number(x.toPrecision(9))
      return key === 'error' || (key === 'text' && /error|line/i.test(String(x))) ? undefined : x
    }),
  )
}
