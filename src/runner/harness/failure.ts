import { className } from '../border.ts'
import { inspect, isError, textOf } from './inspect.ts'
import { slice } from './primordials.ts'

/** An error as it crosses the border: the trusted side puts it into plain words. */
export interface RawError {
  name: string
  message: string
  /** The engine's stack, cut; empty when what was thrown is no error. */
  stack: string
  /** The name of the error's class, whose constructor is the first frame of some engines. */
  className: string
  /** True when what was thrown is no error: `message` then shows the value. */
  thrown: boolean
}

const most = 2_000

/** Describes whatever was thrown, however hostile; never throws. */
export function describeFailure(error: unknown): RawError {
  try {
    if (isError(error)) {
      return {
        __proto__: null,
        name: slice(textOf(error, 'name'), 0, 200),
        message: slice(textOf(error, 'message'), 0, most),
        stack: slice(textOf(error, 'stack'), 0, 2 * most),
        className: className(error),
        thrown: false,
      } as never
    }
    return thrownValue(slice(inspect(error), 0, most))
  } catch {
    return thrownValue('')
  }
}

function thrownValue(message: string): RawError {
  return { __proto__: null, name: '', message, stack: '', className: '', thrown: true } as never
}
