import { assemble } from '../program.ts'
import type { RunOptions, RunRequest, RunResult } from '../runner.ts'
import { createSession } from '../session.ts'
import type { Compiler } from './compiler.ts'
import { type Frame, type FrameMessage, openFrame } from './frame.ts'
import type { Parts } from './load.ts'

/**
 * A busy frame is asked every so many milliseconds whether its process still lives; after so many questions without an
 * answer it does not. Questions are counted and not the time: in a page that was busy itself, answers wait in line.
 */
const pingEvery = 250
const maxUnanswered = 10
const moment = 20

/** One frame; it is opened when it is first needed, and replaced after everything that may have hurt it. */
export class Sandbox {
  private frame: Promise<Frame> | undefined
  private runs = 0
  private readonly startLimit: number
  private readonly compiler: Compiler

  /**
   * @param startLimit in milliseconds: how long a frame may take to start
   * @param compiler reads the programs
   */
  constructor(startLimit: number, compiler: Compiler) {
    this.startLimit = startLimit
    this.compiler = compiler
  }

  /** Opens the frame ahead of its first run. */
  open({ boot, bootHash }: Parts): Promise<Frame> {
    this.frame ??= openFrame(boot, bootHash, this.startLimit)
    return this.frame
  }

  async run(parts: Parts, request: RunRequest, options: RunOptions): Promise<RunResult> {
    const { allows } = request
    const session = createSession(request, options, now)
    const names = allows ? parts.names.filter(name => allows.includes(name)) : parts.names
    const compiled = await this.compiler.compile(request.source, names, options.signal)
    if (options.signal?.aborted) return session.end('stopped', { code: 'stopped' })
    if ('error' in compiled) return session.end('error', compiled.error)
    let frame: Frame
    try {
      frame = await this.open(parts)
    } catch (error) {
      this.frame = undefined
      return session.end('unavailable', { code: 'unavailable', message: String(error) })
    }
    const program = assemble(parts.harness, compiled.code, request)
    const result = await runIn(frame, ++this.runs, program, request, options)
    if (isHarmless(result)) frame.stop()
    else this.close()
    return result
  }

  /** Removes the frame with everything in it: nothing that it still does or has sent reaches the next run. */
  close(): void {
    const { frame } = this
    this.frame = undefined
    frame?.then(
      open => open.remove(),
      () => {},
    )
  }
}

/** After these ends a frame can be used again: its worker stopped by itself and had not flooded it. */
function isHarmless({ status, error }: RunResult): boolean {
  return status === 'done' || (status === 'error' && error?.code !== 'flood' && error?.code !== 'broken')
}

function runIn(
  frame: Frame,
  id: number,
  program: string,
  request: RunRequest,
  options: RunOptions,
): Promise<RunResult> {
  return new Promise(resolve => {
    const session = createSession(request, options, now)
    let unanswered = 0
    const over = (result: RunResult) => {
      clearTimeout(timer)
      clearInterval(pings)
      options.signal?.removeEventListener('abort', stop)
      frame.listen(() => {})
      resolve(result)
    }
    const timeout = () =>
      over(session.end('timeout', { code: 'timeout', values: { seconds: request.timeLimit / 1000 } }))
    const stop = () => over(session.end('stopped', { code: 'stopped' }))
    const dead = () => over(session.end('memory', { code: 'memory', message: 'the sandbox died' }))
    // When the page itself was busy, an answer may be waiting in line: it gets a moment to come through.
    let timer = setTimeout(() => {
      timer = setTimeout(timeout, moment)
    }, request.timeLimit)
    const pings = setInterval(() => {
      if (unanswered++ >= maxUnanswered) return dead()
      frame.ping()
    }, pingEvery)

    frame.listen((message: FrameMessage) => {
      unanswered = 0
      if (!('id' in message) || message.id !== id) return
      if (message.type === 'flood') return over(session.end('error', { code: 'flood' }))
      if (message.type === 'refused')
        return over(session.end('unavailable', { code: 'unavailable', message: String(message.message) }))
      if (message.type === 'failed') return over(session.end('error', failed(message)))
      const result = session.take(message.text)
      if (result) over(result)
    })
    options.signal?.addEventListener('abort', stop)
    if (options.signal?.aborted) return stop()
    frame.run(id, program)
  })
}

/** An error that the harness did not see: early, and known to this browser alone, or one of the harness itself. */
function failed({ message, line }: Extract<FrameMessage, { type: 'failed' }>) {
  const detail = String(message)
  if (!detail.includes('SyntaxError')) return { code: 'broken', message: detail }
  const at = typeof line === 'number' && line > 1 ? { line: line - 1 } : {}
  return { code: 'notYet', values: { detail }, message: detail, ...at }
}

function now(): number {
  return performance.now()
}
