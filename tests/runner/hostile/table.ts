import { chromium } from 'playwright-core'
import type { BrowserRunner } from '#runner/browser/runner.ts'
import { createNodeRunner } from '#runner/node/runner.ts'
import { serveRunnerPage } from '../../site/hostile-page.ts'
import { hostile } from './all.ts'
import { endOf, faults, type Hostile } from './program.ts'

// Prints the table of hostile programs: how each ended in the browser and on the command line, and in what time.
// Run with: node tests/runner/hostile/table.ts [path of a browser]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]
const served = await serveRunnerPage()
const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: flags })
const page = await browser.newPage()
await page.goto(served.address)
await page.evaluate(() => {
  const w = window as unknown as { createBrowserRunner: () => BrowserRunner; runner: BrowserRunner }
  w.runner = w.createBrowserRunner()
})
const node = createNodeRunner({ jobs: 1 })
const only = process.env.ONLY
const before = () => served.requests.filter(url => url.includes('?')).length

const requestOf = ({ source, calls, timeLimit = 1_000 }: Hostile) => ({
  source: source.replaceAll('SERVER', served.address),
  timeLimit,
  ...(calls && { calls }),
})

console.log('| program | browser | ms | longest pause of the page, ms | command line | ms | as it must |')
console.log('|---|---|---|---|---|---|---|')
let failed = 0
for (const program of hostile.filter(({ name }) => !only || name.includes(only))) {
  const request = requestOf(program)
  const inNode = await node.run(request)
  const { result, pause } = await page.evaluate(async wanted => {
    let last = performance.now()
    let longest = 0
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 10)
    const ended = await (window as unknown as { runner: BrowserRunner }).runner.run(wanted)
    clearInterval(clock)
    return { result: ended, pause: longest }
  }, request)
  const again = await page.evaluate(() =>
    (window as unknown as { runner: BrowserRunner }).runner.run({
      source: 'console.log(6 * 7)',
      timeLimit: 5_000,
    }),
  )
  const wrong = [...faults(program, result, 'browser'), ...faults(program, inNode, 'node')]
  if (again.status !== 'done') wrong.push(`the next run ended as ${again.status}`)
  if (wrong.length) failed++
  const row = [
    program.name,
    endOf(result),
    result.duration.toFixed(0),
    pause.toFixed(0),
    endOf(inNode),
    inNode.duration.toFixed(0),
  ]
  console.log(`| ${row.join(' | ')} | ${wrong.length ? wrong.join('; ') : 'yes'} |`)
}
console.log(
  `\n${hostile.length} programs, ${failed} not as they must; requests that reached the server: ${before()}`,
)
node.dispose()
await browser.close()
await served.close()
process.exitCode = failed ? 1 : 0
