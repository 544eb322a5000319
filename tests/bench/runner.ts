import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { knownCases } from '../../src/grader/grade.ts'
import { exerciseIds, exerciseText, loadExercise } from '../../src/integrations/exercises/load.ts'
import type { BrowserRunner } from '../../src/runner/browser/runner.ts'
import { createNodeRunner } from '../../src/runner/node/runner.ts'
import type { Runner, RunRequest } from '../../src/runner/runner.ts'
import { buildRunnerPage, serveRunnerPage } from '../site/hostile-page.ts'

// Measures the runners: node tests/bench/runner.ts
// The path of a browser may be given by BROWSER. Medians; on a busy machine all times grow alike.

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const line = (what: string, value: string) => console.log(`${what.padEnd(64)} ${value}`)
const ms = (x: number) => `${x.toFixed(1)} ms`

async function browserMeasures() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
  const browser = await chromium.launch({ executablePath: process.env.BROWSER ?? '/usr/bin/chromium', args })
  const served = await serveRunnerPage()
  const cold: number[][] = []
  let warm: { first: number; whole: number; plain: number } = { first: 0, whole: 0, plain: 0 }
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(served.address)
    const { load, first, runs } = await page.evaluate(measure)
    cold.push([load, first])
    const plain = await page.evaluate(plainWorker)
    warm = {
      first: median(runs.map(run => run.first)),
      whole: median(runs.map(run => run.whole)),
      plain,
    }
    await context.close()
  }
  line('browser: compiler and sandbox loaded and opened, cold', ms(median(cold.map(([load]) => load!))))
  line('browser: first Run to first output, after that', ms(median(cold.map(([, first]) => first!))))
  line('browser: Run to first output, warm', ms(warm.first))
  line('browser: Run to its end, warm', ms(warm.whole))
  line('  in units of a bare worker’s start to its first message', (warm.first / warm.plain).toFixed(1))
  await browser.close()
  await served.close()
}

/** Runs in the page. */
async function measure() {
  const { createBrowserRunner } = window as unknown as { createBrowserRunner: () => BrowserRunner }
  const runner = createBrowserRunner()
  const begin = performance.now()
  await runner.warm()
  const load = performance.now() - begin
  const once = async () => {
    const start = performance.now()
    let first = 0
    const source = `import { forward, randomNetwork } from 'engine'\nconsole.log(forward(randomNetwork([2, 3, 1], { seed: 1 }), [1, 2]).a)`
    await runner.run(
      { source, timeLimit: 5_000 },
      {
        onOutput: () => {
          first ||= performance.now() - start
        },
      },
    )
    return { first, whole: performance.now() - start }
  }
  const { first } = await once()
  const runs: { first: number; whole: number }[] = []
  for (let i = 0; i < 25; i++) runs.push(await once())
  return { load, first, runs }
}

/** Runs in the page: the least that any worker takes here. */
async function plainWorker() {
  const times: number[] = []
  for (let i = 0; i < 15; i++) {
    const start = performance.now()
    const url = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
    const worker = new Worker(url)
    await new Promise(resolve => {
      worker.onmessage = resolve
    })
    times.push(performance.now() - start)
    worker.terminate()
  }
  return times.sort((a, b) => a - b)[7]!
}

async function weights() {
  const files = await buildRunnerPage()
  for (const [name, text] of files)
    line(`bytes, gzip: ${name.replace(/-[\w-]{8}\./, '.')}`, `${gzipSync(text).length}`)
}

async function throughput() {
  const requests: RunRequest[] = []
  for (const id of exerciseIds()) {
    const exercise = await loadExercise(id)
    const { entry, allows } = exercise.definition
    const batch = knownCases(exercise).map(({ args }) => args)
    const calls = { entry: entry.name, batch: [...batch, ...batch] }
    requests.push({ source: exerciseText(id, 'solution.ts'), allows, timeLimit: 20_000, calls })
  }
  const perSecond: number[] = []
  for (const jobs of [1, 2]) {
    const runner = createNodeRunner({ jobs })
    const begin = performance.now()
    await runner.run({ source: '1', timeLimit: 20_000 })
    if (jobs === 1)
      line('command line: start of the first process to the end of a run', ms(performance.now() - begin))
    await runAll(runner, requests)
    const many = Array.from({ length: 10 }, () => requests).flat()
    const start = performance.now()
    await runAll(runner, many)
    perSecond.push((1_000 * many.length) / (performance.now() - start))
    line(`command line: submissions a second, ${jobs} at a time`, perSecond.at(-1)!.toFixed(0))
    runner.dispose()
  }
  line('command line: two at a time over one', (perSecond[1]! / perSecond[0]!).toFixed(2))
}

async function runAll(runner: Runner, requests: RunRequest[]) {
  const results = await Promise.all(requests.map(request => runner.run(request)))
  const failed = results.find(({ status, returns }) => status !== 'done' || !returns)
  if (failed) throw new Error(`a solution ended as ${failed.status}: ${failed.error?.message}`)
}

await browserMeasures()
await weights()
await throughput()
