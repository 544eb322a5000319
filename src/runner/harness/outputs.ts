import { encode } from '../border.ts'
import type { Output, OutputPart } from '../runner.ts'
import { cutText, inspect } from './inspect.ts'
import { rounded } from './number.ts'
import { append, isArray, isView } from './primordials.ts'

/** How many outputs are kept, and how many characters (a number counts eight). */
export const maxOutputs = 1_000
export const maxCharacters = 400_000
/** Numbers of one vector or matrix that are shown, and entries of a table. */
export const maxNumbers = 5_000
/** Outputs travel together, at most this many milliseconds apart while the program runs. */
const flushEvery = 40
/** The first ones go one by one: what was printed before an endless loop is seen, although the loop never lets go. */
const sentAtOnce = 20

export interface Outputs {
  /** Keeps an output, or counts it as dropped once there are too many. */
  add(output: Output, characters: number): void
  /** False once nothing more is kept: making an output ready is then not worth its time. */
  open(): boolean
  flush(): void
  dropped(): number
  drop(): void
}

/**
 * Collects outputs, sends them in batches and stops keeping them when a program floods.
 *
 * @param send takes the text of one message across the border
 * @param now a clock in milliseconds
 */
export function createOutputs(send: (text: string) => void, now: () => number): Outputs {
  let waiting: Output[] = []
  let kept = 0
  let used = 0
  let dropped = 0
  let flushed = now()

  function flush(): void {
    flushed = now()
    if (waiting.length === 0) return
    send(encode({ outputs: waiting, dropped }))
    waiting = []
  }

  return {
    flush,
    dropped: () => dropped,
    open: () => kept < maxOutputs && used < maxCharacters,
    drop: () => {
      // The first one is said at once: a program that is ended by its time limit never says how many there were.
      if (++dropped === 1) {
        flush()
        send(encode({ outputs: [], dropped }))
      }
    },
    add(output, characters) {
      kept++
      used += characters + 8
      append(waiting, output)
      if (kept <= sentAtOnce || now() - flushed >= flushEvery) flush()
    },
  }
}

/**
 * The parts of a logged line: text runs together, vectors and matrices keep their numbers.
 *
 * @param args what is printed
 * @param indent stands before it
 */
export function logParts(args: unknown[], indent = ''): { parts: OutputPart[]; characters: number } {
  const parts: OutputPart[] = []
  let text = indent
  let characters = indent.length
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    const part = vectorPart(arg) ?? matrixPart(arg)
    if (part === undefined) {
      const shown = typeof arg === 'string' ? cutText(arg) : inspect(arg)
      text += text === indent && i === 0 ? shown : text === '' ? shown : ` ${shown}`
      characters += shown.length
      continue
    }
    if (text !== '') append(parts, { type: 'text', text })
    append(parts, part)
    text = cutNote(arg as ArrayLike<unknown>, part)
    characters += 8 * (part.type === 'vector' ? part.values.length : part.rows.length * part.rows[0]!.length)
  }
  if (text !== '' || parts.length === 0) append(parts, { type: 'text', text })
  return { parts, characters }
}

function vectorPart(value: unknown): Extract<OutputPart, { type: 'vector' }> | undefined {
  const values = numbers(value, maxNumbers)
  return values && values.length > 0 ? { type: 'vector', values } : undefined
}

function matrixPart(value: unknown): Extract<OutputPart, { type: 'matrix' }> | undefined {
  if (!isArray(value) || value.length === 0) return undefined
  const rows: number[][] = []
  let width = -1
  for (let j = 0; j < value.length; j++) {
    // Every row is looked at, so that a ragged one is not hidden by the cut; only the first are kept.
    const row = numbers(value[j], maxNumbers)
    if (row === undefined || row.length === 0 || (j > 0 && (value[j] as unknown[]).length !== width))
      return undefined
    width = (value[j] as unknown[]).length
    if (rows.length * width < maxNumbers) append(rows, row)
  }
  return { type: 'matrix', rows }
}

/** How many entries of a vector or rows of a matrix were left out, as text; empty for none. */
function cutNote(value: ArrayLike<unknown>, part: OutputPart): string {
  const shown = part.type === 'vector' ? part.values.length : part.type === 'matrix' ? part.rows.length : 0
  return value.length > shown ? `… +${value.length - shown}` : ''
}

/** The rounded numbers of a list that holds nothing else; undefined for anything else. */
export function numbers(value: unknown, most: number): number[] | undefined {
  if (!isArray(value) && !isNumericView(value)) return undefined
  const values: number[] = []
  const length = value.length
  for (let i = 0; i < length; i++) {
    const x: unknown = value[i]
    if (typeof x !== 'number') return undefined
    if (i < most) append(values, rounded(x))
  }
  return values
}

function isNumericView(value: unknown): value is ArrayLike<unknown> {
  return isView(value) && typeof (value as Partial<Uint8Array>).length === 'number'
}
