import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Everything that `npm test` promises: types, lint and format, unit tests, then a real browser on the built site.
 * Each goes on after another failed, so that one run tells all. The last line counts.
 */
const root = new URL('..', import.meta.url).pathname
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
}

let passed = 0
let failed = 0
const failures: string[] = []

function say(title: string) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}`)
}

/** One command that passes or fails as a whole. */
function command(title: string, words: string[]) {
  say(title)
  const started = Date.now()
  const { status } = spawnSync(words[0], words.slice(1), { cwd: root, env, stdio: 'inherit' })
  console.log(
    `${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  )
  if (status === 0) passed++
  else {
    failed++
    failures.push(`${title}: ${words.join(' ')}`)
  }
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
function tests(title: string, project: string) {
  say(title)
  const file = join(root, `.cache/report-${project}.json`)
  rmSync(file, { force: true })
  const words = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { status } = spawnSync('vitest', words, { cwd: root, env, stdio: 'inherit' })
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'))
    passed += report.numPassedTests
    failed += report.numFailedTests
    for (const { name, status: state, assertionResults } of report.testResults) {
      for (const { status, fullName } of assertionResults)
        if (status === 'failed') failures.push(`${name}: ${fullName}`)
      if (state === 'failed' && !assertionResults.some(({ status }) => status === 'failed')) {
        failed++
        failures.push(`${name}: the file could not be run`)
      }
    }
    // A skipped test proves nothing: it counts as a failure until someone removes it.
    if (report.numPendingTests > 0) {
      failed += report.numPendingTests
      failures.push(`${project}: ${report.numPendingTests} tests were skipped`)
    }
    if (report.numPassedTests === 0) throw new Error('no test was run')
    if (status !== 0 && failed === 0) throw new Error(`vitest ended with ${status}`)
  } catch (error) {
    failed++
    failures.push(`${title}: ${error}`)
  }
}

command('types', ['astro', 'check', '--minimumFailingSeverity', 'warning'])
command('lint and format', ['biome', 'ci', '--error-on-warnings', '.'])
tests('unit tests', 'unit')
tests('the built site in a browser', 'site')

if (failures.length > 0) console.log(`\nFailed:\n${failures.map(failure => `  ${failure}`).join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
