import { decode, encode, type Foreign } from './border.ts'
import { structuredClone } from './harness/clone.ts'
import { createConsole } from './harness/console.ts'
import { createDisposal, type Disposal } from './harness/disposal.ts'
import { describeFailure, type RawError } from './harness/failure.ts'
import { inspect, showBy } from './harness/inspect.ts'
import { lockDown } from './harness/lockdown.ts'
import { createOutputs } from './harness/outputs.ts'
import { createPlot } from './harness/plot.ts'
import {
  append,
  apply,
  defineProperty,
  freeze,
  keys,
  NativeError,
  NativeTypeError,
  ownKeys,
  unspoiled,
  whenSettled,
} from './harness/primordials.ts'
import { createShow } from './harness/show.ts'
import { createTimers, type Wake } from './harness/timers.ts'

/** The learner's code: `compile` made `require` and `exports` of its imports and exports. */
type Program = (require: Require, exports: Record<string, unknown>) => Promise<void>

/** Gives a program its imports, and what else `compile` turned into calls of the harness. */
type Require = ((name: string) => unknown) & {
  /** Is told of promises that the program itself does not wait for. */
  watch(value: unknown): unknown
  /** A dynamic import. */
  later(name: unknown): Promise<unknown>
  /** Takes the exports: functions that give each as it is when it is asked for. */
  exports(live: Record<string, () => unknown>): void
  /** What a block with `using` takes and ends. */
  disposal(): Disposal
}

/** What the trusted side says about a run; `args` is the encoded text of each call's arguments. */
export interface Settings {
  allows?: string[]
  entry?: string
  args?: string[]
}

/** One call of the batch as it crosses the border; `value` and `after` are encoded texts of their own. */
export interface RawOutcome {
  value?: string
  after?: string
  foreign?: Foreign
  error?: RawError
}

/** The last message of a run. */
export interface RawEnd {
  error?: RawError | { waiting: true }
  exports: string[]
  returns?: RawOutcome[]
}

/** What the platform's global object has for the harness, in a browser's worker and in QuickJS alike. */
interface Host {
  postMessage(text: string): void
  setTimeout: Wake
  performance: { now(): number }
  addEventListener?: (type: 'unhandledrejection', listen: (event: { reason: unknown }) => void) => void
}

/**
 * Prepares the realm for learner code: takes what is needed, takes everything else away, and puts `console`, `plot`,
 * `show` and timers in its place. Runs once, before a word of the learner's.
 *
 * @param engine the module that programs import as 'engine'
 * @returns the function that runs one program, once, and sends its outputs and its end across the border
 */
export function prepare(engine: Record<string, unknown>): (settings: string, program: Program) => void {
  const host = globalThis as unknown as Host
  const send = host.postMessage.bind(host)
  const wake = host.setTimeout.bind(host)
  const now = host.performance.now.bind(host.performance)
  const listen = host.addEventListener?.bind(host)
  if ('stackTraceLimit' in NativeError) NativeError.stackTraceLimit = 60
  lockDown(globalThis)
  const { Value } = engine as { Value?: { prototype: object } }
  if (Value) showBy(Value.prototype, 'Value', ['data', 'grad', 'op'])

  let started = false
  return (settingsText, program) => {
    if (started) throw new NativeError('one program, once')
    started = true
    const settings = settingsOf(settingsText)
    const outputs = createOutputs(send, now)
    const exports: Record<string, unknown> = { __proto__: null } as never
    let state: 'running' | 'ready' | 'over' = 'running'
    let failure: { error: unknown } | undefined
    let looked = false

    const timers = createTimers(wake, thrown => {
      failure ??= thrown
      wake(look, 0)
    })
    const fail = (error: unknown) => {
      failure ??= { __proto__: null, error } as never
    }
    listen?.('unhandledrejection', event => fail(event.reason))
    const { pending, ...timerFunctions } = timers
    install({
      console: createConsole(outputs, now),
      plot: createPlot(outputs),
      show: createShow(outputs),
      performance: freeze({ now }),
      structuredClone,
      ...timerFunctions,
    })

    /** Looks where the program stands; all its microtasks are through when this runs. */
    function look(): void {
      if (state === 'over') return
      if (failure) end(describeFailure(failure.error))
      else if (state === 'ready' && settings.args) end(undefined, callAll())
      else if (pending() > 0) return
      else if (state === 'ready' && listen && !looked) {
        // A browser tells of a rejection that nobody looks at only after all that was waiting.
        looked = true
        wake(look, 0)
      } else if (state === 'ready') end()
      else end({ __proto__: null, waiting: true } as never)
    }

    function callAll(): RawOutcome[] | undefined {
      const entry = functionOf(exports, settings.entry ?? '')
      if (!entry) return undefined
      const returns: RawOutcome[] = []
      let characters = 0
      for (let i = 0; i < settings.args!.length; i++) {
        const outcome = callOnce(entry, settings.args![i]!)
        characters += (outcome.value?.length ?? 0) + (outcome.after?.length ?? 0)
        append(returns, characters > maxReturned ? tooLarge() : outcome)
      }
      return returns
    }

    function end(error?: RawEnd['error'], returns?: RawOutcome[]): void {
      state = 'over'
      const message = { __proto__: null, exports: functionsOf(exports) } as unknown as RawEnd
      if (error) message.error = error
      if (returns) message.returns = returns
      outputs.flush()
      const whole = { __proto__: null, end: message, dropped: outputs.dropped() }
      send(encode(whole, undefined, endLimits))
    }

    whenSettled(
      unspoiled(program(createRequire(engine, settings.allows, exports, fail), exports)),
      () => {
        state = 'ready'
      },
      fail,
    )
    wake(look, 0)
  }
}

/** Characters of all that the calls of one batch return. */
const maxReturned = 20_000_000
const endLimits = { depth: 32, entries: 4_000_000, characters: 40_000_000 }

/** One call, with arguments of its own; what it returns is read here and now. */
function callOnce(entry: (...args: unknown[]) => unknown, argsText: string): RawOutcome {
  const args = decode(argsText) as unknown[]
  const outcome = { __proto__: null } as RawOutcome
  try {
    const value = apply(entry, undefined, args)
    outcome.value = encode(value, foreign => {
      outcome.foreign ??= foreign
    })
  } catch (error) {
    outcome.error = describeFailure(error)
  }
  try {
    outcome.after = encode(args)
  } catch {
    // An argument that throws when it is read has certainly been changed: `after` stays away.
  }
  return outcome
}

function createRequire(
  engine: Record<string, unknown>,
  allows: string[] | undefined,
  exports: Record<string, unknown>,
  fail: (error: unknown) => void,
): Require {
  const require = (name: unknown) => requireModule(name, engine, allows)
  const ways: { [Way in keyof Require]: Require[Way] } = {
    watch(value: unknown) {
      try {
        whenSettled(value as Promise<unknown>, undefined, fail)
      } catch {
        // Not a promise: nothing to wait for.
      }
      return value
    },
    later: async (name: unknown) => require(name),
    exports(live: Record<string, () => unknown>) {
      const names = keys(live)
      for (let i = 0; i < names.length; i++) {
        const own = { __proto__: null, get: live[names[i]!], enumerable: true, configurable: false }
        defineProperty(exports, names[i]!, own as PropertyDescriptor)
      }
    },
    disposal: createDisposal,
  }
  defineOwn(require, 'watch', ways.watch)
  defineOwn(require, 'later', ways.later)
  defineOwn(require, 'exports', ways.exports)
  defineOwn(require, 'disposal', ways.disposal)
  return freeze(require) as Require
}

function requireModule(name: unknown, engine: Record<string, unknown>, allows?: string[]): unknown {
  if (name !== 'engine') {
    const shown = typeof name === 'string' ? name : inspect(name)
    throw new NativeTypeError(`import: '${shown}' is not here; there is 'engine'`)
  }
  const names = allows ?? keys(engine)
  const module: Record<string, unknown> = { __proto__: null } as never
  for (let i = 0; i < names.length; i++) module[names[i]!] = engine[names[i]!]
  return freeze(module)
}

function functionsOf(exports: Record<string, unknown>): string[] {
  const names: string[] = []
  const all = keys(exports)
  for (let i = 0; i < all.length && i < 200; i++) if (functionOf(exports, all[i]!)) append(names, all[i]!)
  return names
}

/** An exported function; `exports` inherits nothing, so it is one of the program's own. */
function functionOf(
  exports: Record<string, unknown>,
  name: string,
): ((...args: unknown[]) => unknown) | undefined {
  try {
    const value = exports[name]
    return typeof value === 'function' ? (value as never) : undefined
  } catch {
    // A getter of the program that throws, or a `let` that was never reached.
    return undefined
  }
}

/** What the trusted side says, in an object that inherits nothing: what it did not say is then not there. */
function settingsOf(text: string): Settings {
  const given = decode(text) as Record<string, unknown>
  const settings: Record<string, unknown> = { __proto__: null } as never
  const names = keys(given)
  for (let i = 0; i < names.length; i++) settings[names[i]!] = given[names[i]!]
  return settings as Settings
}

function tooLarge(): RawOutcome {
  return { __proto__: null, foreign: { __proto__: null, path: '', what: 'large' } } as never
}

function install(things: Record<string, unknown>): void {
  const names = ownKeys(things) as string[]
  for (let i = 0; i < names.length; i++) {
    const value = things[names[i]!]
    const own = { __proto__: null, value, writable: true, enumerable: false, configurable: true }
    defineProperty(globalThis, names[i]!, own as PropertyDescriptor)
  }
}

function defineOwn<Target extends object>(target: Target, name: string, value: unknown): Target {
  return defineProperty(target, name, { __proto__: null, value } as PropertyDescriptor)
}
