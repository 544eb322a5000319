// How long a build of the site takes, and how that grows with the course: node tests/bench/build.ts 1 10 50
// Each size is built three times: cold, again unchanged, and after one lesson's text changed. --limit: seconds a build.

import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeCopies } from './copies.ts'
import { type Spent, watchCommand } from './processes.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string', default: '900' }, keep: { type: 'boolean', default: false } },
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [1, 10, 50]
if (sizes.some(n => !Number.isInteger(n) || n < 1))
  throw new Error(`Sizes are whole numbers of at least 1, got ${positionals.join(' ')}.`)
const limit = Number(values.limit)

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
const builds = ['cold', 'unchanged', 'one lesson changed'] as const
const first = new Map<string, Spent>()

console.log(`Node ${process.version}, ${availableParallelism()} cores; at most ${limit} s a build\n`)
console.log(
  '| course | build | seconds | × of 1 | processor, s | × of 1 | memory, MB | × of 1 | dist, MB | files |\n|---|---|---|---|---|---|---|---|---|---|',
)
for (const n of sizes) await measureSize(n)

async function measureSize(n: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `course-${n}-`))
  try {
    writeCopies(folder, n)
    for (const build of builds) {
      if (build === 'one lesson changed')
        appendFileSync(
          join(folder, 'content/en/lessons/worked-example/index.mdx'),
          '\nOne more sentence stands here.\n',
        )
      const spent = await watchCommand([process.execPath, 'src/cli/build.ts'], folder, limit)
      if (spent.status !== 0) {
        const why = spent.status === null ? `not done after ${limit} s` : `ended with ${spent.status}`
        console.log(`| ${n}× | ${build} | ${why}, at ${megabytes(spent.memory)} MB | | | | | | | |`)
        if (spent.status !== null) console.error(spent.tail)
        return
      }
      if (!first.has(build)) first.set(build, spent)
      const { bytes, files } = sizeOf(join(folder, 'dist'))
      const of = (what: (one: Spent) => number) => (what(spent) / what(first.get(build)!)).toFixed(1)
      const cells = [
        `${n}×`,
        build,
        spent.seconds.toFixed(0),
        of(one => one.seconds),
        spent.processor.toFixed(0),
        of(one => one.processor),
        megabytes(spent.memory),
        of(one => one.memory),
        megabytes(bytes),
        files,
      ]
      console.log(`| ${cells.join(' | ')} |`)
    }
  } finally {
    if (values.keep) console.error(`kept: ${folder}`)
    else rmSync(folder, { recursive: true })
  }
}

function sizeOf(folder: string): { bytes: number; files: number } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return {
    files: all.length,
    bytes: all.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  }
}
