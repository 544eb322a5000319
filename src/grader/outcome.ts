import type { Data } from '#exercise/data.ts'
import type { CallOutcome } from '#runner/runner.ts'
import { copy } from './numbers.ts'

/** Restoring a nudged weight by adding and taking away leaves this much, of numbers of order 1. */
export const RESIDUE = 1e-12

/** What one call came to, of a learner's answer or of a known mistake. */
export interface Outcome {
  threw: boolean
  value: Data
  /** The arguments after the call. */
  after: Data[]
}

/** The outcome of a call that came back from the sandbox. */
export function outcomeOf(call: CallOutcome): Outcome {
  return { threw: call.error !== undefined, value: call.value, after: call.after ?? [] }
}

/** Runs a trusted function on a copy of the arguments; what it throws is an outcome. */
export function runTrusted(answer: (...args: Data[]) => unknown, args: Data[]): Outcome {
  const own = copy(args)
  try {
    return { threw: false, value: plain(answer(...own)), after: own }
  } catch {
    return { threw: true, value: undefined, after: own }
  }
}

// A mistake may return a typed array, which crosses the border as a list.
function plain(value: unknown): Data {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : (value as Data)
}

/**
 * Where two pieces of data differ, e.g. `net.W1[0][1]`.
 *
 * @param path the name of the whole
 * @param tolerance of numbers, relative to the larger one (or to 1, if both are smaller)
 * @returns undefined if they do not; NaN equals NaN
 */
export function difference(
  one: Data,
  other: Data,
  path: string,
  tolerance: number,
): { path: string; one: Data; other: Data } | undefined {
  if (typeof one === 'number' && typeof other === 'number') {
    if (Object.is(one, other)) return undefined
    // An infinity is within every tolerance of an infinite size: it is told apart before.
    const scale = Math.max(1, Math.abs(one), Math.abs(other))
    if (Number.isFinite(scale) && Math.abs(one - other) <= tolerance * scale) return undefined
    return { path, one, other }
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return { path, one, other }
    for (let n = 0; n < one.length; n++) {
      const found = difference(one[n], other[n], `${path}[${n}]`, tolerance)
      if (found) return found
    }
    return undefined
  }
  if (isRecord(one) && isRecord(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const has = Object.hasOwn(one, key) && Object.hasOwn(other, key)
      const found = has ? difference(one[key], other[key], join(path, key), tolerance) : { path, one, other }
      if (found) return found
    }
    return undefined
  }
  return one === other ? undefined : { path, one, other }
}

/** The name of a field of `path`, which may be empty. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** Whether data is an object with fields. */
export function isRecord(data: Data): data is { [key: string]: Data } {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
