import { append, apply, NativeError, NativeTypeError } from './primordials.ts'

/** What a block took by `using`, and what is to be done at its end. */
export interface Disposal {
  add(value: unknown): unknown
  addAsync(value: unknown): unknown
  /** The block ended by this. */
  fail(error: unknown): void
  /** Disposes of everything, last first. @throws what the block or a disposal threw */
  end(): void
  endAsync(): Promise<void>
}

type Dispose = () => unknown

const { dispose, asyncDispose } = disposalSymbols()

/** The two symbols by which things say how they are disposed of; QuickJS has neither yet. */
function disposalSymbols(): { dispose: symbol; asyncDispose: symbol } {
  const known = Symbol as unknown as { dispose?: symbol; asyncDispose?: symbol }
  const symbols = {
    dispose: known.dispose ?? Symbol('Symbol.dispose'),
    asyncDispose: known.asyncDispose ?? Symbol('Symbol.asyncDispose'),
  }
  for (const name of ['dispose', 'asyncDispose'] as const)
    Object.defineProperty(Symbol, name, {
      value: symbols[name],
      writable: false,
      enumerable: false,
      configurable: false,
    })
  return symbols
}

export function createDisposal(): Disposal {
  const taken: { value: unknown; dispose: Dispose }[] = []
  let failure: { error: unknown } | undefined

  function take(value: unknown, ways: symbol[]): unknown {
    if (value === null || value === undefined) return value
    for (let i = 0; i < ways.length; i++) {
      const way = (value as Record<symbol, unknown>)[ways[i]!]
      if (way === undefined || way === null) continue
      if (typeof way !== 'function') break
      append(taken, { value, dispose: way as Dispose })
      return value
    }
    throw new NativeTypeError('using: this has no [Symbol.dispose]() to end it by')
  }

  function fail(error: unknown): void {
    failure = { error: failure ? suppressed(error, failure.error) : error }
  }

  function finish(): void {
    if (failure) throw failure.error
  }

  return {
    add: value => take(value, [dispose]),
    addAsync: value => take(value, [asyncDispose, dispose]),
    fail,
    end() {
      for (let i = taken.length - 1; i >= 0; i--) {
        try {
          apply(taken[i]!.dispose, taken[i]!.value, [])
        } catch (error) {
          fail(error)
        }
      }
      finish()
    },
    async endAsync() {
      for (let i = taken.length - 1; i >= 0; i--) {
        try {
          await apply(taken[i]!.dispose, taken[i]!.value, [])
        } catch (error) {
          fail(error)
        }
      }
      finish()
    },
  }
}

/** An error that came while another one was on its way. */
function suppressed(error: unknown, before: unknown): Error {
  const both = new NativeError('an error came while another one was being dealt with') as Error & {
    error: unknown
    suppressed: unknown
  }
  both.name = 'SuppressedError'
  both.error = error
  both.suppressed = before
  return both
}
