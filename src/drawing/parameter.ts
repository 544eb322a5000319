import { readNumber } from './read-number.ts'

/** No sensible parameter of a small network is larger. */
const LIMIT = 1000

/**
 * Reads a parameter of a small network as people type it; see `readNumber`.
 *
 * @returns undefined where the text is no number, or one beyond ±1000
 */
export function parameterIn(text: string): number | undefined {
  const typed = readNumber(text)
  return typeof typed === 'object' && Math.abs(typed.value) <= LIMIT ? typed.value : undefined
}
