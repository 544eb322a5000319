import type { Data } from '#exercise/data.ts'
import { decode } from './border.ts'
import { explain } from './explain.ts'
import type { RawError } from './harness/failure.ts'
import type { RawEnd, RawOutcome } from './harness.ts'
import { readOutput } from './receive.ts'
import type {
  CallOutcome,
  LearnerError,
  Output,
  RunOptions,
  RunRequest,
  RunResult,
  RunStatus,
} from './runner.ts'

/** More than the harness ever keeps: a program that sends more has got hold of the border itself. */
const maxOutputs = 2_000
const maxCharacters = 60_000_000

/** One run as the trusted side sees it: it believes nothing that it has not looked at. */
export interface Session {
  /** Takes a message of the sandbox; returns the result once the run is over. */
  take(text: unknown): RunResult | undefined
  /** Ends the run from outside: its time is up, it was stopped, or its sandbox died. */
  end(status: Exclude<RunStatus, 'done'>, error?: Partial<LearnerError> & { code: string }): RunResult
}

/**
 * @param request what is run
 * @param options where outputs go as they come
 * @param now a clock in milliseconds
 */
export function createSession(request: RunRequest, options: RunOptions, now: () => number): Session {
  const begin = now()
  const outputs: Output[] = []
  let characters = 0
  let dropped = 0

  function result(status: RunStatus, rest: Partial<RunResult>): RunResult {
    if (dropped > 0) keep({ kind: 'truncated', dropped })
    return { status, outputs, ...rest, duration: now() - begin }
  }

  function keep(output: Output): void {
    outputs.push(output)
    try {
      options.onOutput?.(output)
    } catch (error) {
      // A fault of the page, not of the program: it is told as one, and the run goes on.
      void Promise.reject(error)
    }
  }

  function end(status: RunStatus, error: Partial<LearnerError> & { code: string }): RunResult {
    return result(status, { error: { values: {}, message: error.code, ...error } })
  }

  function read(text: string): RunResult | undefined {
    const message = decode(text) as unknown as { outputs?: unknown[]; dropped?: number; end?: RawEnd }
    if (Number.isSafeInteger(message.dropped)) dropped = Math.max(dropped, message.dropped!)
    for (const output of message.outputs ?? []) {
      if (outputs.length >= maxOutputs) throw new SyntaxError('too many outputs')
      keep(readOutput(output))
    }
    return message.end === undefined ? undefined : finish(message.end)
  }

  function finish(raw: RawEnd): RunResult {
    const exports = raw.exports.map(String)
    if (raw.error && 'waiting' in raw.error) return { ...end('error', { code: 'waiting' }), exports }
    if (raw.error) {
      const error = explain(readError(raw.error), request.source)
      return result(error.code === 'memory' ? 'memory' : 'error', { exports, error })
    }
    if (!raw.returns) return result('done', { exports })
    if (raw.returns.length !== request.calls?.batch.length) throw new SyntaxError('another number of calls')
    return result('done', {
      exports,
      returns: raw.returns.map(outcome => readOutcome(outcome, request.source)),
    })
  }

  return {
    end,
    take(text) {
      try {
        if (typeof text !== 'string') throw new SyntaxError('not a text')
        characters += text.length
        if (characters > maxCharacters) return end('error', { code: 'flood' })
        return read(text)
      } catch (error) {
        return end('error', { code: 'broken', message: String(error) })
      }
    },
  }
}

/** An error as it came, cut to what the harness would have sent: what reads it need not expect more. */
function readError(raw: RawError): RawError {
  const cut = (text: unknown, most: number) => String(text).slice(0, most)
  return {
    name: cut(raw.name, 200),
    message: cut(raw.message, 2_000),
    stack: cut(raw.stack, 4_000),
    className: cut(raw.className, 80),
    thrown: raw.thrown === true,
  }
}

function readOutcome(raw: RawOutcome, source: string): CallOutcome {
  const outcome: CallOutcome = {}
  if (raw.value !== undefined) outcome.value = decode(raw.value)
  if (raw.after !== undefined) outcome.after = decode(raw.after) as Data[]
  if (outcome.after && !Array.isArray(outcome.after)) throw new SyntaxError('arguments that are no list')
  if (raw.foreign) outcome.foreign = { path: String(raw.foreign.path), what: String(raw.foreign.what) }
  if (raw.error) outcome.error = explain(readError(raw.error), source)
  return outcome
}
