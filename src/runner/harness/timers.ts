import { apply, NativeTypeError, settled, whenSettled } from './primordials.ts'

/** Runs a callback once, after some milliseconds: the one thing that the platform gives. */
export type Wake = (callback: () => void, milliseconds: number) => void

export interface Timers {
  setTimeout(callback: unknown, milliseconds?: unknown, ...args: unknown[]): number
  setInterval(callback: unknown, milliseconds?: unknown, ...args: unknown[]): number
  clearTimeout(id: unknown): void
  clearInterval(id: unknown): void
  queueMicrotask(callback: unknown): void
  /** How many timers can still fire. */
  pending(): number
}

/**
 * The timers of learner programs. The harness has to know them all: they are the only thing that a program can wait
 * for, so a program that waits while none is pending waits for ever, and one that ended with some pending is not done.
 *
 * @param wake the platform's timer
 * @param fired called after each callback, with what it threw if it threw
 */
export function createTimers(wake: Wake, fired: (failure?: { error: unknown }) => void): Timers {
  const live: Record<number, true> = { __proto__: null } as never
  let next = 1
  let count = 0

  function start(callback: unknown, milliseconds: unknown, args: unknown[], repeats: boolean): number {
    if (typeof callback !== 'function') throw new NativeTypeError('setTimeout: expects a function')
    // As browsers count, in 32 bits: Infinity, and what is longer than 24 days, is no time at all.
    const whole = +(milliseconds as number) | 0
    const wait = whole > 0 ? whole : 0
    const id = next++
    live[id] = true
    count++
    const fire = () => {
      if (!live[id]) return
      if (!repeats) clear(id)
      try {
        apply(callback, undefined, args)
      } catch (error) {
        return fired({ error })
      }
      if (live[id]) wake(fire, wait > 1 ? wait : 1)
      fired()
    }
    wake(fire, wait)
    return id
  }

  function clear(id: unknown): void {
    if (typeof id !== 'number' || !live[id]) return
    delete live[id]
    count--
  }

  return {
    setTimeout: (callback, milliseconds, ...args) => start(callback, milliseconds, args, false),
    setInterval: (callback, milliseconds, ...args) => start(callback, milliseconds, args, true),
    clearTimeout: clear,
    clearInterval: clear,
    queueMicrotask: callback => {
      if (typeof callback !== 'function') throw new NativeTypeError('queueMicrotask: expects a function')
      whenSettled(settled, () => {
        try {
          apply(callback, undefined, [])
        } catch (error) {
          fired({ error })
        }
      })
    },
    pending: () => count,
  }
}
