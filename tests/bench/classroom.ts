/**
 * Measures the command line on classes of growing size, of right, wrong, damaged and hostile submissions:
 * `node tests/bench/classroom.ts 200 1000 5000`.
 *
 * Prints for each size the time a file takes and its ratio to the first line (1.00 throughout is linear); the
 * processor time of it, in the process that leads and in its sandboxes, which a busy machine does not change; and the
 * largest memory that the leader and any of the sandboxes had (the same throughout is flat). Asserts nothing.
 * `--jobs 1,2` runs each size with each number of jobs.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encodeAssignment } from '../../src/classroom/link.ts'
import { ASSIGNMENT, HOSTILE, hostileOf, submissionOf } from '../classroom/class.ts'

const { values, positionals } = parseArgs({ options: { jobs: { type: 'string' } }, allowPositionals: true })
const sizes = positionals.length > 0 ? positionals.map(Number) : [200, 1000, 5000]
const jobs = (values.jobs ?? String(availableParallelism())).split(',')

/** As `npm run grade` starts it. */
const words: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.grade.split(' ').slice(1)
const folder = mkdtempSync(join(tmpdir(), 'classroom-bench-'))
const HEADS = ['files', 'jobs', 'files/s', 'ms a file', 'ratio', 'leader ms', 'sandbox ms', 'ratio']
HEADS.push('leader MB', 'sandbox MB', 'sandboxes')
console.log(HEADS.join('  '))
let first: { whole: number; work: number } | undefined
for (const size of sizes) {
  const part = join(folder, String(size))
  mkdirSync(part)
  for (let n = 0; n < size; n++) writeFileSync(join(part, `${n}.json`), textOf(n))
  for (const n of jobs) {
    const started = performance.now()
    const { leader, sandbox, sandboxes } = await run([
      part,
      ...['--assignment', `#${encodeAssignment(ASSIGNMENT)}`, '--jobs', n],
      ...['--csv', `${part}.csv`, '--json', `${part}-${n}.jsonl`],
    ])
    const whole = (performance.now() - started) / size
    const work = (leader.time + sandbox.time) / size
    first ??= { whole, work }
    const cells = [
      ...[String(size), n, (1000 / whole).toFixed(1), whole.toFixed(1), (whole / first.whole).toFixed(2)],
      ...[(leader.time / size).toFixed(1), (sandbox.time / size).toFixed(1), (work / first.work).toFixed(2)],
      ...[leader.memory.toFixed(0), sandbox.memory.toFixed(0), String(sandboxes)],
    ]
    console.log(cells.map((cell, at) => cell.padStart(HEADS[at]!.length)).join('  '))
  }
}
rmSync(folder, { recursive: true })

/**
 * In every forty files one is hostile or damaged, each kind once in two hundred, so that each class has the same share
 * of them: what one endless loop takes would otherwise stand for more in a small class than in a large one.
 */
function textOf(n: number): string {
  const kinds = [...Object.keys(HOSTILE), 'cut'] as (keyof typeof HOSTILE | 'cut')[]
  const kind = n % 40 === 7 ? kinds[Math.floor(n / 40) % kinds.length] : undefined
  if (kind === undefined) return JSON.stringify(submissionOf(n))
  return kind === 'cut' ? JSON.stringify(submissionOf(n)).slice(0, 300) : JSON.stringify(hostileOf(kind, n))
}

interface Used {
  /** The largest, in MB. */
  memory: number
  /** Of the processor, in ms, of all such processes together. */
  time: number
}

/** Runs the command and looks at its processes, where the system tells of them. */
function run(args: string[]): Promise<{ leader: Used; sandbox: Used; sandboxes: number }> {
  const child = spawn(process.execPath, [...words, ...args], { stdio: 'ignore' })
  const leader: Used = { memory: 0, time: 0 }
  const hosts = new Map<string, Used>()
  const look = setInterval(() => {
    note(leader, String(child.pid))
    for (const pid of childrenOf(child.pid!)) {
      if (!hosts.has(pid) && isHost(pid)) hosts.set(pid, { memory: 0, time: 0 })
      if (hosts.has(pid)) note(hosts.get(pid)!, pid)
    }
  }, 50)
  return new Promise(resolve =>
    child.on('exit', () => {
      clearInterval(look)
      const all = [...hosts.values()]
      const sandbox = {
        memory: Math.max(0, ...all.map(({ memory }) => memory)),
        time: all.reduce((sum, { time }) => sum + time, 0),
      }
      resolve({ leader, sandbox, sandboxes: all.length })
    }),
  )
}

function note(used: Used, pid: string): void {
  used.memory = Math.max(used.memory, Number(/VmHWM:\s+(\d+)/.exec(proc(pid, 'status'))?.[1] ?? 0) / 1024)
  // After the name, which may hold anything: the 12th and 13th field, in hundredths of a second.
  const fields = proc(pid, 'stat').split(') ').at(-1)!.split(' ')
  used.time = Math.max(used.time, 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)))
}

function childrenOf(parent: number): string[] {
  try {
    return readdirSync(`/proc/${parent}/task`).flatMap(task =>
      proc(`${parent}/task/${task}`, 'children').trim().split(' ').filter(Boolean),
    )
  } catch {
    return []
  }
}

/** Esbuild, which bundles the harness, is a child of the leader, too. */
function isHost(pid: string): boolean {
  return proc(pid, 'cmdline').includes('runner/node/host')
}

/** Empty when the process has ended, or this system has no /proc. */
function proc(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
