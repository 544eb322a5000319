import type { Column } from './column.ts'
import type { Problem } from './problem.ts'
import type { Cell, Row } from './row.ts'

export const RESULTS_TYPE = 'backprop-by-hand/marks'
/**
 * Since version 2 a row is known by 128 bits of its file's text: older results would be judged a second time. Since
 * version 3 results know which part of a class they are, and whether they are whole.
 */
export const RESULTS_VERSION = 3

/** A part of a class that one machine judges: the `at`-th of `of`, from 1. */
export interface Shard {
  at: number
  of: number
}

/** The first line of a file of results: what was judged. Files with equal heads can be put together. */
export interface ResultsHead {
  type: typeof RESULTS_TYPE
  version: typeof RESULTS_VERSION
  /** The fragment of the assignment's link. */
  assignment?: string
  /** Which part of the class these are; absent for all of it. */
  shard?: Shard
  columns: (Column & { contentVersion: string })[]
}

/** The last line of results: the batch has met all of its files, those of other shards among them. */
export interface ResultsEnd {
  end: true
  files: number
  /** Of all the files' sums. */
  sum: number
}

/** Whether results can stand in one gradebook. */
export function sameHead(a: ResultsHead, b: ResultsHead): boolean {
  // Not by the exercises' names: results of commands in two languages can be put together.
  const asked = ({ columns, shard, ...head }: ResultsHead) =>
    JSON.stringify([head, columns.map(({ title, ...column }) => column)])
  return asked(a) === asked(b)
}

/** Whether results are of the same part of a class. */
export function sameShard({ shard: a }: ResultsHead, { shard: b }: ResultsHead): boolean {
  return a?.at === b?.at && a?.of === b?.of
}

/**
 * Reads the last line of results.
 *
 * @returns undefined when the line is none
 */
export function readEnd(line: string): ResultsEnd | undefined {
  try {
    const end = JSON.parse(line)
    const sound = Number.isSafeInteger(end?.files) && Number.isSafeInteger(end.sum)
    return end?.end === true && sound ? { end: true, files: end.files, sum: end.sum } : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads the head of a file of results.
 *
 * @returns undefined when the line is none
 */
export function readHead(line: string): ResultsHead | undefined {
  try {
    const head = JSON.parse(line)
    return head?.type === RESULTS_TYPE && head.version === RESULTS_VERSION && Array.isArray(head.columns)
      ? head
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads one result.
 *
 * @returns undefined for a line that a crash cut off
 */
export function readRow(line: string): Row | undefined {
  try {
    const row = JSON.parse(line)
    return typeof row?.file === 'string' && typeof row.sum === 'string' && row.cells ? row : undefined
  } catch {
    return undefined
  }
}

/** What a result is known by: the same text under the same name. */
export function resultKey({ file, sum }: Pick<Row, 'file' | 'sum'>): string {
  return `${sum} ${file}`
}

/** Results that may come out otherwise the next time. */
export function isTransient(problem: Problem | undefined): boolean {
  return ['not-judged', 'unreadable', 'judging-failed'].includes(problem?.code ?? '')
}

/** Rows without those of files that could not be read at first, and then could. */
export function settled(rows: Iterable<Row>): Row[] {
  const all = [...rows]
  const judged = new Set(all.filter(row => !isTransient(row.problem)).map(({ file }) => file))
  return all.filter(row => !isTransient(row.problem) || !judged.has(row.file))
}

/** Whether an exercise was changed after a row was judged, so that its file should be judged again. */
export function isStale(row: Row, columns: ResultsHead['columns']): boolean {
  return columns.some(
    ({ id, contentVersion }) =>
      Object.hasOwn(row.cells, id) && row.cells[id]!.judgedVersion !== contentVersion,
  )
}

const known = new Map<string, string>()

/** What a table of marks needs of a row; the texts, of which a class has few, are shared between rows. */
export function light(row: Row): Row {
  const shared = (text: string) => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
  const slim = ([id, { code: _, diagnosis, ...rest }]: [string, Cell]): [string, Cell] => {
    const shown = diagnosis && {
      ...diagnosis,
      text: shared(diagnosis.text),
      mistake: shared(diagnosis.mistake),
    }
    const message = shared(rest.message)
    return [id, { ...rest, checks: [], notes: [], message, ...(shown && { diagnosis: shown }) }]
  }
  return { ...row, cells: Object.fromEntries(Object.entries(row.cells).map(slim)) }
}
