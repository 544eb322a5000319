/**
 * Measures a record of ten thousand attempts in a real browser: `node tests/record/bench.ts`.
 * Prints bytes and milliseconds; asserts nothing, since a machine's speed is not a promise.
 */
import { chromium } from 'playwright-core'
import { findBrowser } from '../site/find-browser.ts'
import { type RecordWindow, recordUrl, serveRecordPage } from '../site/record-page.ts'

const ATTEMPTS = 10_000
const EXERCISES = 14

const site = await serveRecordPage()
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
await page.goto(recordUrl(site.address, 'bench'))

const filled = await page.evaluate(
  async ([attempts, exercises]) => {
    const { record } = window as unknown as RecordWindow
    /** A submission of 40 lines, and a verdict of eight checks of which one failed, as the grader gives it. */
    const code = Array.from(
      { length: 40 },
      (_, n) => `  const delta${n} = (a[${n}] - t[${n}]) * a[${n}] * (1 - a[${n}])`,
    ).join('\n')
    const comparison = {
      tensor: 'W1',
      index: [2, 1],
      yours: 0.123456789,
      numeric: 0.987654321,
      relativeError: 0.5,
    }
    const check = {
      name: 'gradient-of-w1',
      title: 'The gradient of W1 against the numeric derivative',
      task: 2,
      status: 'pass' as const,
    }
    const message = {
      code: 'gradient-off',
      values: { tensor: 'W1', error: 0.5 },
      text: 'W1 is off by a half.',
    }
    const data = {
      case: 'network 3',
      args: [[0.4, -0.7]],
      comparisons: Array.from({ length: 6 }, () => comparison),
    }
    const result = (status: 'pass' | 'fail') => ({
      version: 1,
      status,
      points: { earned: 1, possible: 8 },
      message,
      checks: [...Array.from({ length: 7 }, () => check), { ...check, status: 'fail', message, data }],
      notes: [],
      duration: 41,
    })
    const started = performance.now()
    const waits: Promise<unknown>[] = []
    for (let n = 0; n < attempts; n++) {
      const entry = {
        code: `// attempt ${n}\n${code}`,
        result: result(n % 5 ? 'fail' : 'pass'),
        contentVersion: 'a1b2c3',
      }
      waits.push(record.addAttempt(`exercise-${n % exercises}`, entry))
      // As fast as one could check: everything that waits is written before the next hundred.
      if (n % 100 === 99) await Promise.all(waits.splice(0))
    }
    return {
      milliseconds: performance.now() - started,
      bytesOfOne: JSON.stringify([code, result('fail')]).length,
    }
  },
  [ATTEMPTS, EXERCISES] as const,
)

await page.goto(recordUrl(site.address, 'bench'))
const measured = await page.evaluate(async () => {
  const { record } = window as unknown as RecordWindow
  const timed: Record<string, number> = {}
  const time = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now()
    const value = await work()
    timed[what] = performance.now() - started
    return value
  }
  const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!
  await time('open and read a draft', () => record.draftOf('exercise:exercise-3'))
  await time('status of every exercise', () => record.statuses())
  await time('attempts at one exercise (714)', () => record.attemptsOf('exercise-3'))
  const attempts: number[] = []
  for (let n = 0; n < 30; n++) {
    const started = performance.now()
    await record.addAttempt('exercise-3', {
      code: 'x'.repeat(2000),
      result: { version: 1, status: 'fail' },
      contentVersion: '1',
    })
    attempts.push(performance.now() - started)
  }
  timed['add one attempt, saved (median of 30)'] = median(attempts)
  const text = 'x'.repeat(3000)
  const keys: number[] = []
  for (let n = 0; n < 300; n++) {
    const started = performance.now()
    for (let k = 0; k < 10; k++) record.saveDraft('playground', `${text}${n}${k}`)
    keys.push((performance.now() - started) / 10)
  }
  timed['one keystroke in a text of 3 kB (median)'] = median(keys)
  await record.flush()
  const file = await time('export', () => record.exportRecord())
  const known = await time('import of a file that is all known', () => record.importRecord(file))
  await time('erase', () => record.eraseRecord())
  const report = await time('import into an empty record', () => record.importRecord(file))
  const usage = (await navigator.storage.estimate()).usage ?? 0
  return { timed, bytes: file.size, usage, added: report.added.attempts, known: known.known.attempts }
})
await browser.close()
await site.close()

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
console.log(`${ATTEMPTS} attempts of ${filled.bytesOfOne} bytes each (code and verdict)`)
console.log(`made one after the other, a hundred at a time: ${filled.milliseconds.toFixed(0)} ms`)
for (const [what, ms] of Object.entries(measured.timed))
  console.log(`${what}: ${ms.toFixed(ms < 10 ? 2 : 0)} ms`)
console.log(`exported file: ${megabytes(measured.bytes)}; on disk: ${megabytes(measured.usage)}`)
console.log(`imported: ${measured.added} new, then ${measured.known} known`)
