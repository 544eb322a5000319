import { hash32 } from '#exercise/random.ts'
import { digest } from '#exercise/sha256.ts'
import { wordsOf } from './print-words.ts'

/** What is kept of a code to find others like it: small, the same on every machine, and no code can be read from it. */
export interface Print {
  /** Words and signs that are the learner's own: not of the starter, not comments. */
  size: number
  /** Equal for codes that differ in spaces and comments only. */
  exact: string
  /** {@link HASHES} smallest hashes of runs of words, names taken for equal: how many agree is how alike two codes are. */
  sketch: number[]
}

export const HASHES = 16
const RUN = 5
const KEPT = new Set(
  'return if else for while const let var function of in new export import from map reduce forEach length Math'.split(
    ' ',
  ),
)

/**
 * Takes the print of a code.
 *
 * @param starter what every learner was given: its lines do not count
 */
export function fingerprintOf(code: string, starter = ''): Print {
  const given = new Set(starter.split('\n').map(line => line.trim()))
  const own = code
    .replace(/\r/g, '')
    .split('\n')
    .filter(line => !given.has(line.trim()))
    .join('\n')
  const words = wordsOf(own)
  const shapes = words.map(word => (/^[A-Za-z_$]/.test(word) && !KEPT.has(word) ? 'x' : word))
  const sketch = new Array<number>(HASHES).fill(0xffffffff)
  for (let n = 0; n + RUN <= shapes.length; n++) {
    const run = hash32(shapes.slice(n, n + RUN).join(' '))
    for (let k = 0; k < HASHES; k++) {
      const mixed = mix(run, k)
      if (mixed < sketch[k]!) sketch[k] = mixed
    }
  }
  return { size: words.length, exact: digest(words.join(' ')), sketch }
}

/** How many of the sketch's hashes agree, from 0 to 1: about the share of runs of words that two codes have in common. */
export function likeness(a: Print, b: Print): number {
  let equal = 0
  for (let k = 0; k < HASHES; k++) if (a.sketch[k] === b.sketch[k]) equal++
  return equal / HASHES
}

function mix(hash: number, k: number): number {
  let x = Math.imul(hash ^ Math.imul(k + 1, 0x9e3779b1), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
