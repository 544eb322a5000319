/**
 * Measures the command line on classes of growing size: `node tests/bench/classroom.ts 200 1000 5000`.
 * Prints seconds, files a second and the largest memory of the process that leads; asserts nothing.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeAssignment } from '../../src/classroom/link.ts'
import { ASSIGNMENT, classOf } from '../classroom/class.ts'

const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(200, 1000, 5000)

const folder = mkdtempSync(join(tmpdir(), 'classroom-bench-'))
console.log('files   seconds   files/s   largest memory, MB')
for (const size of sizes) {
  const part = join(folder, String(size))
  mkdirSync(part)
  for (const { name, bytes } of classOf(size)) writeFileSync(join(part, name), bytes)
  const started = performance.now()
  const memory = await run([
    part,
    '--assignment',
    `#${encodeAssignment(ASSIGNMENT)}`,
    '--csv',
    `${part}.csv`,
    '--json',
    `${part}.jsonl`,
  ])
  const seconds = (performance.now() - started) / 1000
  const cells = [String(size), seconds.toFixed(1), (size / seconds).toFixed(1), memory.toFixed(0)]
  console.log(cells.map((cell, n) => cell.padStart([5, 10, 10, 21][n]!)).join(''))
}
rmSync(folder, { recursive: true })

/** Runs the command; returns the largest memory of its main process in MB, where the system tells it. */
function run(args: string[]): Promise<number> {
  const child = spawn(process.execPath, ['src/cli/grade.ts', ...args], { stdio: 'ignore' })
  let largest = 0
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      largest = Math.max(largest, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // The process has ended, or this system has no /proc.
    }
  }, 100)
  return new Promise(resolve =>
    child.on('exit', () => {
      clearInterval(look)
      resolve(largest)
    }),
  )
}
