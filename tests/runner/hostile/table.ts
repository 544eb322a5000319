import { chromium } from 'playwright-core'
import { createNodeRunner } from '#runner/node/runner.ts'
import { runInPage } from '../../site/hostile-page.ts'
import { hostile } from './all.ts'
import { endOf, faults, requestOf } from './program.ts'

// Prints the table of hostile programs: how each ended in the browser and on the command line, and in what time.
// Run with: node tests/runner/hostile/table.ts [part of a name]

const only = process.argv[2] ?? ''
const programs = hostile.filter(({ name }) => name.includes(only))
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const browser = await chromium.launch({
  executablePath: process.env.BROWSER ?? '/usr/bin/chromium',
  args: flags,
})
const node = createNodeRunner({ jobs: 1 })

console.log('| program | browser | ms | longest pause of the page, ms | command line | ms | as it must |')
console.log('|---|---|---|---|---|---|---|')
let wrong = 0
const rows: Promise<void>[] = []
const { strange } = await runInPage(
  browser,
  address => programs.map(program => requestOf(program, address)),
  (report, index) => rows.push(row(report, index)),
)
await Promise.all(rows)
console.log(
  `\n${programs.length} programs, ${wrong} not as they must; requests that reached the server: ${strange.length}`,
)
node.dispose()
await browser.close()
process.exitCode = wrong || strange.length ? 1 : 0

async function row(
  { result, pause, next }: Parameters<NonNullable<Parameters<typeof runInPage>[2]>>[0],
  index: number,
) {
  const program = programs[index]!
  const inNode = await node.run(requestOf(program, 'http://127.0.0.1:9/'))
  const found = [...faults(program, result, 'browser'), ...faults(program, inNode, 'node')]
  if (next?.status !== 'done') found.push(`the next run ended as ${next?.status}`)
  if (found.length) wrong++
  const ms = (x: number) => x.toFixed(0)
  const cells = [
    program.name,
    endOf(result),
    ms(result.duration),
    ms(pause),
    endOf(inNode),
    ms(inNode.duration),
  ]
  console.log(`| ${cells.join(' | ')} | ${found.length ? found.join('; ') : 'yes'} |`)
}
