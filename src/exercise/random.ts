/** Numbers that a seed decides, rounded to three decimals so that a case can be read and typed. */
export interface Random {
  /** In [min, max). */
  number(min: number, max: number): number
  /** A whole number from min to max, both included. */
  integer(min: number, max: number): number
  /** Of order 1 and never near 0: 0.3 to 1.5 with a random sign. */
  weight(): number
  /** `length` weights. */
  vector(length: number): number[]
  /** `rows` × `columns` weights. */
  matrix(rows: number, columns: number): number[][]
  /** An entry of the list. */
  pick<Entry>(list: readonly Entry[]): Entry
}

/**
 * A source of numbers that gives the same ones for the same seed on every engine.
 *
 * @param seed any number, whose lowest 32 bits count; or four of them, where nobody may be able to choose what comes
 * @example seeded(7).integer(1, 6) // always the same
 */
export function seeded(seed: number | readonly number[]): Random {
  const unit = typeof seed === 'number' ? unitSource(seed) : wideSource(seed)
  const number = (min: number, max: number) => Math.round((min + unit() * (max - min)) * 1000) / 1000
  const weight = () => {
    const size = number(0.3, 1.5)
    return unit() < 0.5 ? -size : size
  }
  const integer = (min: number, max: number) => min + Math.floor(unit() * (max - min + 1))
  const vector = (length: number) => Array.from({ length }, weight)
  return {
    number,
    weight,
    integer,
    vector,
    matrix: (rows, columns) => Array.from({ length: rows }, () => vector(columns)),
    pick: list => list[integer(0, list.length - 1)]!,
  }
}

/** Mixes a text into a 32-bit number: equal texts give equal numbers. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

// Numbers in [0, 1) by counting up and mixing: whole-number arithmetic only, hence equal on every engine.
function unitSource(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

// The same from a state of 128 bits (sfc32, by Chris Doty-Humphrey): as many sequences as there are seeds.
function wideSource(seed: readonly number[]): () => number {
  let [a, b, c, count] = [0, 1, 2, 3].map(n => (seed[n] ?? 0) | 0) as [number, number, number, number]
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // Until every bit of the seed has reached every word.
  for (let n = 0; n < 15; n++) next()
  return next
}
