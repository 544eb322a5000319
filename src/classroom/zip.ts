import { textOf } from '#record/text-of.ts'
import { isCompanion, isLeftover } from './leftover.ts'
import { LIMITS, type Limits } from './limits.ts'
import { FileError, type Found, type Problem } from './problem.ts'
import { bodyOf } from './zip-body.ts'
import { listZip, type ZipEntry } from './zip-list.ts'

/** Names that would lead out of the folder that they are unpacked in; nothing is unpacked here, but they are told. */
const TRICK = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\0|(^|\/)__proto__$/

/** What a dropped file may still use up, through all zips within it. */
class Budget {
  readonly limits: Limits
  entries: number
  bytes: number
  rows: number
  /** ms of unpacking; what waits for the judging does not count */
  time: number
  private readonly clock: () => number

  constructor(limits: Limits, clock: () => number) {
    this.limits = limits
    this.clock = clock
    this.entries = limits.entries
    this.bytes = limits.unpacked
    this.rows = limits.refused
    this.time = limits.time
  }

  get spent(): boolean {
    return this.rows < 0 || this.time < 0
  }

  timed<T>(work: () => T): T {
    const began = this.clock()
    try {
      return work()
    } finally {
      this.time -= this.clock() - began
    }
  }
}

/**
 * The submissions in a zip, one after the other, in bounded memory. Nothing is written to a disk. Bytes, entries, rows
 * and time are bounded for the whole file that was dropped; once one is used up, a last row tells of the rest.
 *
 * @param name the zip's own name, put before those of its entries
 * @param clock ms
 * @returns each entry that could be one, with its text or with the reason why it has none; at least one row
 */
export function* readZip(
  name: string,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  clock: () => number = Date.now,
): Generator<Found> {
  const budget = new Budget(limits, clock)
  for (const step of walk(name, bytes, budget, 1, true)) if (step) yield step
  if (budget.spent) yield refused(name, 'rest')
}

/**
 * Counts how many rows {@link readZip} gives, without unpacking any but the zips within the zip.
 *
 * @returns the count so far, again and again, so that whoever counts can stop
 */
export function* countZip(
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  clock: () => number = Date.now,
): Generator<number, number> {
  const budget = new Budget(limits, clock)
  let count = 0
  for (const step of walk('', bytes, budget, 1, false)) {
    if (step) count++
    yield count
  }
  return budget.spent ? count + 1 : count
}

/** @returns rows, and undefined where something was unpacked and there is no row yet */
function* walk(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
  depth: number,
  unpacking: boolean,
): Generator<Found | undefined> {
  const { limits } = budget
  let entries: ZipEntry[]
  try {
    if (bytes.length > limits.zip) throw new FileError('too-large', { size: bytes.length })
    entries = budget.timed(() => listZip(bytes, budget.entries))
  } catch (error) {
    yield* refusal(budget, name, problemIn(error, 'not-a-zip'))
    return
  }
  budget.entries -= entries.length
  const candidates = entries.filter(
    ({ name }) => !name.endsWith('/') && !isLeftover(name) && !isCompanion(name),
  )
  if (candidates.length === 0) yield* refusal(budget, name, { code: 'empty', values: {} })
  const seen = new Set<string>()
  const sound: ZipEntry[] = []
  for (const entry of candidates) {
    const problem = seen.has(entry.name)
      ? { code: 'path' as const, values: {} }
      : problemOf(entry, budget, depth)
    seen.add(entry.name)
    if (problem) yield* refusal(budget, inside(name, entry.name), problem)
    else sound.push(entry)
    if (budget.spent) return
  }
  for (const entry of sound) {
    const path = inside(name, entry.name)
    const zip = isZip(entry.name)
    if (!zip && !unpacking) {
      yield { name: path, text: '' }
      continue
    }
    try {
      const body = budget.timed(() => bodyOf(bytes, entry))
      if (zip) {
        yield undefined
        yield* walk(path, body, budget, depth + 1, unpacking)
      } else
        yield {
          name: path,
          text: textOf(body),
          ...(entry.packedAt !== undefined && { packedAt: entry.packedAt }),
        }
    } catch (error) {
      yield* refusal(budget, path, problemIn(error, 'unreadable'))
    }
    if (budget.spent) return
  }
}

/** A row that says why, while there is room for such rows. */
function* refusal(budget: Budget, name: string, problem: Problem): Generator<Found> {
  if (budget.rows-- > 0) yield { name, problem }
}

/** Why an entry is not unpacked; what is unpacked is taken from the budget as it is stated, and held to it. */
function problemOf(entry: ZipEntry, budget: Budget, depth: number): Problem | undefined {
  const { name, packed, size, method } = entry
  const { limits } = budget
  if (TRICK.test(name)) return { code: 'path', values: {} }
  const zip = isZip(name)
  if (!zip && !/\.json$/i.test(name)) return { code: 'other-kind', values: {} }
  if (zip && depth >= limits.depth) return { code: 'nested', values: {} }
  if (method !== 0 && method !== 8) return { code: 'packing', values: {} }
  // Code packs to a fifth or a tenth; to a hundredth only what was made to fill a memory.
  if (size > 1_000_000 && size > 100 * packed) return { code: 'bomb', values: { size } }
  if (size > (zip ? limits.group : limits.submission)) return { code: 'too-large', values: { size } }
  // What states to be far smaller than its body would be unfolded for nothing.
  if (packed > 2 * size + 1024) return { code: 'unreadable', values: {} }
  if (size > budget.bytes) return { code: 'bomb', values: {} }
  budget.bytes -= size
}

function problemIn(error: unknown, otherwise: Problem['code']): Problem {
  return error instanceof FileError ? error.problem : { code: otherwise, values: {} }
}

function isZip(name: string): boolean {
  return /\.zip$/i.test(name)
}

function inside(zip: string, entry: string): string {
  return `${zip}/${[...entry]
    .map(c => (c < ' ' ? '?' : c))
    .join('')
    .slice(0, 200)}`
}

function refused(name: string, code: Problem['code'], values: Problem['values'] = {}): Found {
  return { name, problem: { code, values } }
}
