import { type ChildProcess, fork } from 'node:child_process'
import { readLimit } from '../limits.ts'
import type { RunOptions, RunRequest, RunResult } from '../runner.ts'
import { createSession } from '../session.ts'
import { sandboxBundle } from './bundle.ts'
import { host, readable } from './place.ts'
import type { Job, Reply, Start } from './protocol.ts'

/** The engine ends a program by itself; where it cannot (inside one built-in call), the process is killed. */
const grace = 500
const tick = 100
const startLimit = 20_000

/** One process that runs one program at a time; after a fault it is replaced by a new one. */
export class Sandbox {
  private child: Promise<ChildProcess> | undefined
  private live = new Set<ChildProcess>()

  async run(request: RunRequest, options: RunOptions): Promise<RunResult> {
    let child: ChildProcess
    try {
      this.child ??= this.start()
      child = await this.child
    } catch (error) {
      this.child = undefined
      return createSession(request, {}, now).end('unavailable', {
        code: 'unavailable',
        message: String(error),
      })
    }
    setRef(child, true)
    const { result, dead } = await runIn(child, request, options)
    if (dead) {
      this.child = undefined
      child.kill('SIGKILL')
    } else setRef(child, false)
    return result
  }

  private async start(): Promise<ChildProcess> {
    const { harness, names } = await sandboxBundle()
    const child = fork(host.file, host.args, {
      execArgv: permissions(),
      env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.live.add(child)
    child.once('exit', () => this.live.delete(child))
    let complaint = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2_000)
    })
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`sandbox: ${why} ${complaint}`.trim()))
      const cancel = afterTicks(startLimit, () => {
        child.kill('SIGKILL')
        fail('its process did not start in time')
      })
      child.once('error', error => fail(error.message))
      child.once('exit', code => {
        cancel()
        fail(`its process ended with ${code}`)
      })
      child.once('message', () => {
        cancel()
        resolve()
      })
      child.send({ harness, names } satisfies Start)
    })
    child.removeAllListeners('error').removeAllListeners('exit')
    child.once('exit', () => this.live.delete(child)).on('error', () => {})
    setRef(child, false)
    return child
  }

  dispose(): void {
    for (const child of this.live) child.kill('SIGKILL')
  }
}

function runIn(
  child: ChildProcess,
  request: RunRequest,
  options: RunOptions,
): Promise<{ result: RunResult; dead: boolean }> {
  return new Promise(resolve => {
    const session = createSession(request, options, now)
    let result: RunResult | undefined
    const over = (ended: RunResult, dead: boolean) => {
      cancel()
      child.off('message', take).off('exit', died)
      options.signal?.removeEventListener('abort', stop)
      resolve({ result: ended, dead })
    }
    const take = (reply: Reply) => {
      if (reply.type === 'read') begin()
      else if (reply.type === 'text') {
        // The first result counts; nothing that comes after it is looked at.
        result ??= session.take(reply.text)
        if (result?.error?.code === 'flood' || result?.error?.code === 'broken') over(result, true)
      } else if (reply.type === 'over')
        over(result && !outOfMemory(result, reply) ? result : ending(reply), false)
    }
    const ending = ({ ended, error }: Extract<Reply, { type: 'over' }>): RunResult => {
      if (error) return session.end('error', error)
      if (ended === 'timeout') return session.end('timeout', timeout)
      if (result || ended === 'memory') return session.end('memory', { code: 'memory' })
      return session.end('error', { code: ended === 'stack' ? 'stack' : 'broken' })
    }
    const died = () =>
      over(result ?? session.end('memory', { code: 'memory', message: 'the sandbox died' }), true)
    const stop = () => over(session.end('stopped', { code: 'stopped' }), true)
    const timeout = { code: 'timeout', values: { seconds: request.timeLimit / 1000 } }
    const unread = { code: 'readTimeout', values: { seconds: readLimit / 1000 } }
    // First it is read, for as long as any program may be; then its own time begins.
    let cancel = afterTicks(readLimit, () => over(session.end('error', unread), true))
    const begin = () => {
      cancel()
      cancel = afterTicks(request.timeLimit + grace, () =>
        over(result ?? session.end('timeout', timeout), true),
      )
    }
    child.on('message', take).once('exit', died)
    options.signal?.addEventListener('abort', stop)
    if (options.signal?.aborted) stop()
    else child.send({ request } satisfies Job, error => error && died())
  })
}

/**
 * Calls back after some milliseconds in which this process was able to listen. It counts ticks and not time: when the
 * process itself was busy (a build is, for seconds), answers that came in time are still waiting to be read.
 */
function afterTicks(milliseconds: number, callback: () => void): () => void {
  let left = Math.ceil(milliseconds / tick)
  const timer = setInterval(() => {
    if (--left > 0) return
    clearInterval(timer)
    callback()
  }, tick)
  return () => clearInterval(timer)
}

/**
 * With no memory left QuickJS cannot even make an error: it throws null. Where it has none left for a promise's job, the
 * promise is never settled, and a program that only ran out of memory looks like one that waits for ever.
 */
function outOfMemory({ error }: RunResult, { full }: Extract<Reply, { type: 'over' }>): boolean {
  if (!full) return false
  return error?.code === 'waiting' || (error?.code === 'thrown' && error.values.value === 'null')
}

/** The second ring, where this Node has it: no files but the program's own, no other programs, no native code. */
function permissions(): string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return []
  return ['--permission', '--allow-worker', ...readable().map(place => `--allow-fs-read=${place}`)]
}

/** Only a process at work keeps this one alive. */
function setRef(child: ChildProcess, on: boolean): void {
  for (const part of [
    child,
    child.channel,
    child.stderr as unknown as { ref(): void; unref(): void } | null,
  ]) {
    if (on) part?.ref()
    else part?.unref()
  }
}

function now(): number {
  return performance.now()
}
