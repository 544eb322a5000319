import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Everything that `npm test` promises: types, lint and format, unit tests, then a real browser on the built site.
 * Each goes on after another failed, so that one run tells all. The last line counts.
 */
const root = new URL('..', import.meta.url).pathname
const env: NodeJS.ProcessEnv = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // Tests start the command line dozens of times; what it loads is compiled once.
  NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
}

let passed = 0
let failed = 0
const failures: string[] = []

/** Runs a command to its end; what it prints is shown then, so that two at once do not write into one another. */
function run(title: string, words: string[]): Promise<number | null> {
  const started = Date.now()
  return new Promise(resolve => {
    const child = spawn(words[0]!, words.slice(1), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const printed: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => printed.push(chunk))
    child.on('error', error => printed.push(Buffer.from(String(error))))
    child.on('close', status => {
      console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}`)
      process.stdout.write(Buffer.concat(printed))
      const seconds = Math.round((Date.now() - started) / 1000)
      console.log(`${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
      resolve(status)
    })
  })
}

/** One command that passes or fails as a whole. */
async function command(title: string, words: string[]): Promise<boolean> {
  const well = (await run(title, words)) === 0
  if (well) passed++
  else {
    failed++
    failures.push(`${title}: ${words.join(' ')}`)
  }
  return well
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: {
    name: string
    status: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/** A Vitest project; its own counts are added to ours. A file that cannot be loaded counts as a failure. */
async function tests(title: string, ...projects: string[]) {
  const file = join(root, `.cache/report-${projects[0]}.json`)
  rmSync(file, { force: true })
  const words = [
    'run',
    ...projects.map(project => `--project=${project}`),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const status = await run(title, ['vitest', ...words])
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'))
    passed += report.numPassedTests
    let wrong = report.numFailedTests
    for (const { name, status: state, assertionResults } of report.testResults) {
      for (const { status, fullName } of assertionResults)
        if (status === 'failed') failures.push(`${name}: ${fullName}`)
      if (state === 'failed' && !assertionResults.some(({ status }) => status === 'failed')) {
        wrong++
        failures.push(`${name}: the file could not be run`)
      }
    }
    // A skipped test proves nothing: it counts as a failure until someone removes it.
    if (report.numPendingTests > 0) {
      wrong += report.numPendingTests
      failures.push(`${title}: ${report.numPendingTests} tests were skipped`)
    }
    failed += wrong
    if (report.numPassedTests === 0) throw new Error('no test was run')
    if (status !== 0 && wrong === 0) throw new Error(`vitest ended with ${status}`)
  } catch (error) {
    failed++
    failures.push(`${title}: ${error}`)
  }
}

// A build keeps one core busy. It also writes the types of the content, which are then there to be checked.
rmSync(join(root, '.cache/site'), { recursive: true, force: true })
const [whole] = await Promise.all([
  command('the site is built', ['node', 'tests/site/build.ts', 'root']),
  command('lint and format', ['biome', 'ci', '--error-on-warnings', '.']),
])
const [sub] = await Promise.all([
  command('an enlarged course is built under a sub-path', ['node', 'tests/site/build.ts', 'sub']),
  command('types', ['astro', 'check', '--noSync', '--minimumFailingSeverity', 'warning']),
])
if (whole && sub) env.SITE_BUILT = '1'
await tests('unit tests', 'unit', 'pure')
// Alone: side by side with the unit tests it was slower than one after the other, on two cores.
await tests('the built site in a browser', 'site', 'alone', 'engines')

if (failures.length > 0) console.log(`\nFailed:\n${failures.map(failure => `  ${failure}`).join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
