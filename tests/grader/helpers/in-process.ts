import { transform } from 'sucrase'
import * as engine from '#engine'
import type { Data } from '#exercise/data.ts'
import type { CallOutcome, Runner, RunRequest, RunResult } from '#runner/runner.ts'

/**
 * A runner for tests of the grader alone: no isolation, no time limit. It copies arguments and answers as the
 * sandbox's border does.
 */
export const inProcess: Runner = {
  run: async request => runHere(request),
  dispose() {},
}

function runHere({ source, allows, calls }: RunRequest): RunResult {
  const exports: Record<string, unknown> = {}
  const outputs: RunResult['outputs'] = []
  try {
    const { code } = transform(source, { transforms: ['typescript', 'imports'], disableESTransforms: true })
    const run = new Function('require', 'exports', 'console', code)
    run((name: string) => moduleFor(name, allows), exports, { log() {} })
  } catch (error) {
    const { message } = error as Error
    return { status: 'error', outputs, error: { code: 'runtime', values: {}, message }, duration: 1 }
  }
  const names = Object.keys(exports).filter(name => typeof exports[name] === 'function')
  if (!calls || !names.includes(calls.entry)) return { status: 'done', outputs, exports: names, duration: 1 }
  const entry = exports[calls.entry] as (...args: Data[]) => unknown
  const returns = calls.batch.map(args => callOnce(entry, structuredClone(args)))
  return { status: 'done', outputs, exports: names, returns, duration: 1 }
}

function moduleFor(name: string, allows?: string[]): Record<string, unknown> {
  if (name !== 'engine') throw new Error(`no module ${name}`)
  const all = engine as Record<string, unknown>
  const known = allows ?? Object.keys(all)
  return new Proxy(all, {
    get(target, key) {
      if (known.includes(String(key)) || key === '__esModule') return target[String(key)]
      throw new Error(`'engine' has no ${String(key)} here`)
    },
  })
}

function callOnce(entry: (...args: Data[]) => unknown, args: Data[]): CallOutcome {
  try {
    const outcome: CallOutcome = { value: plain(entry(...args)), after: args }
    return outcome
  } catch (error) {
    return { error: { code: 'runtime', values: {}, message: (error as Error).message }, after: args }
  }
}

function plain(value: unknown): Data {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
  return value as Data
}
