import { transform } from 'sucrase'
import * as engine from '#engine'
import type { Data } from '#exercise/data.ts'
import { decode, encode } from '#runner/border.ts'
import type { CallOutcome, LearnerError, Runner, RunRequest, RunResult } from '#runner/runner.ts'

/** Rounds of loops after which a program is taken for one that has no end. */
const MOST_ROUNDS = 50_000

/**
 * Runs programs of our own, such as known mistakes and generated ones: nothing keeps them in, and no time is up. What
 * goes in and comes out crosses the border that a sandbox has.
 */
export const inProcess: Runner = { run: async request => runHere(request), dispose() {} }

function runHere({ source, allows, calls }: RunRequest): RunResult {
  const exports: Record<string, unknown> = {}
  try {
    const { code } = transform(counted(source), {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
    })
    const silent = { log() {} }
    new Function('require', 'exports', 'console', code)(
      (name: string) => moduleFor(name, allows),
      exports,
      silent,
    )
  } catch (error) {
    return { status: 'error', outputs: [], error: errorOf(error), duration: 1 }
  }
  const names = Object.keys(exports).filter(name => typeof exports[name] === 'function')
  const entry = calls && (exports[calls.entry] as ((...args: Data[]) => unknown) | undefined)
  if (!entry) return { status: 'done', outputs: [], exports: names, duration: 1 }
  try {
    const returns = calls.batch.map(args => call(entry, structuredClone(args)))
    return { status: 'done', outputs: [], exports: names, returns, duration: 1 }
  } catch {
    return { status: 'timeout', outputs: [], duration: 1 }
  }
}

function moduleFor(name: string, allows = Object.keys(engine)): Record<string, unknown> {
  if (name !== 'engine') throw new Error(`no module ${name}`)
  return new Proxy(engine as Record<string, unknown>, {
    get(all, key) {
      if (allows.includes(String(key)) || key === '__esModule') return all[String(key)]
      throw new Error(`'engine' has no ${String(key)} here`)
    },
  })
}

class NoEnd extends Error {}

// A search program counts its own rounds.
function counted(source: string): string {
  if (source.includes('const $make = ')) return source
  const limit = `if (++__rounds > ${MOST_ROUNDS}) throw new __NoEnd()`
  const rounds = `let __rounds = 0; class __NoEnd extends Error { noEnd = true }`
  return `${rounds}\n${source.replace(/^(\s*(?:for|while) \(.*\)) \{$/gm, `$1 { ${limit};`)}`
}

function call(entry: (...args: Data[]) => unknown, args: Data[]): CallOutcome {
  try {
    let foreign: CallOutcome['foreign']
    const value = decode(encode(entry(...args), found => (foreign ??= { ...found })))
    return { value, after: args, ...(foreign && { foreign }) }
  } catch (error) {
    if ((error as { noEnd?: boolean }).noEnd) throw new NoEnd()
    return { error: errorOf(error), after: args }
  }
}

function errorOf(error: unknown): LearnerError {
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'runtime', values: {}, message }
}
