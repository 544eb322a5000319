import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Spent {
  /** Wall clock, in seconds. */
  seconds: number
  /** Processor time of the command and of everything that it started, in seconds. */
  processor: number
  /** The most memory that they held together, in bytes, looked at ten times a second. */
  memory: number
  /** Exit status; null when it was ended because it took too long. */
  status: number | null
  /** What it wrote last, for a message. */
  tail: string
}

const ticksPerSecond = 100
const pageSize = 4096

/**
 * Runs a command and watches it with all its descendants, from /proc: Linux only.
 *
 * @param limit in seconds; then it and its descendants are ended
 */
export async function watchCommand(words: string[], cwd: string, limit: number): Promise<Spent> {
  const started = performance.now()
  const child = spawn(words[0]!, words.slice(1), {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let tail = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', text => {
      tail = (tail + text).slice(-4_000)
    })
  const ticks = new Map<number, number>()
  let memory = 0
  let late = false
  const look = setInterval(() => {
    const family = familyOf(child)
    for (const { pid, time } of family) ticks.set(pid, time)
    memory = Math.max(memory, family.reduce((sum, { pages }) => sum + pages, 0) * pageSize)
    if (performance.now() - started > limit * 1000) {
      late = true
      for (const { pid } of family) process.kill(pid, 'SIGKILL')
    }
  }, 100)
  const status = await new Promise<number | null>(resolve => child.on('close', resolve))
  clearInterval(look)
  return {
    seconds: (performance.now() - started) / 1000,
    processor: [...ticks.values()].reduce((sum, time) => sum + time, 0) / ticksPerSecond,
    memory,
    status: late ? null : status,
    tail,
  }
}

interface Process {
  pid: number
  parent: number
  /** Processor time in ticks, its own. */
  time: number
  /** Pages of memory that it holds. */
  pages: number
}

/** A process and its descendants, as they are now. */
function familyOf({ pid }: ChildProcess): Process[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        // Behind the command's name, which may hold anything, in brackets.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return [
          {
            pid: Number(name),
            parent: Number(fields[1]),
            time: Number(fields[11]) + Number(fields[12]),
            pages: Number(fields[21]),
          },
        ]
      } catch {
        return []
      }
    })
  const family = all.filter(one => one.pid === pid)
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one.pid))
  return family
}
