import { findAlike } from './alike.ts'
import type { Assignment } from './assignment.ts'
import type { Cell, Row } from './row.ts'

/** Something that a teacher may want to look at. None says that somebody did wrong. */
export interface Flag {
  code:
    | 'differs'
    | 'same'
    | 'near'
    | 'solution'
    | 'late'
    | 'older'
    | 'other-assignment'
    | 'replaced'
    | 'replaces'
    | 'two-names'
    | 'strange'
    | 'future'
  exercise?: string
  values: Record<string, string | number>
  /** Files of the others, of `same` and `near`. */
  others?: string[]
}

export interface Line {
  row: Row
  flags: Flag[]
  earned: number
  possible: number
  /** Of the points, 0 to 100, rounded down to a whole number: a pass mark is never reached by rounding. */
  percent: number
  passed?: boolean
  /** False for a file that a later one of the same learner replaces, and for one that could not be read. */
  counts: boolean
}

export interface Column {
  id: string
  title: string
  points: number
}

export interface Gradebook {
  columns: Column[]
  lines: Line[]
  /** The mistakes that the class made most, by name. */
  mistakes: { exercise: string; mistake: string; text: string; count: number }[]
  /** By exercise: how many passed, and how many handed something in. */
  passes: Record<string, { passed: number; handedIn: number }>
}

/** A clock may be wrong by so much before it is told, ms. */
const SLACK = 10 * 60_000

/**
 * The gradebook of a class: every total is made of verdicts of this machine.
 *
 * @param rows in any order, one a file
 * @param columns the exercises that count
 * @param now ms
 */
export function gradebook(
  rows: readonly Row[],
  columns: Column[],
  { assignment, id, now }: { assignment?: Assignment; id?: string; now: number },
): Gradebook {
  const sorted = rows.toSorted((a, b) => compare(nameOf(a), nameOf(b)) || compare(a.file, b.file))
  const latest = latestOf(sorted)
  const possible = columns.reduce((sum, { points }) => sum + points, 0)
  const people = Map.groupBy(
    sorted.filter(row => !row.problem),
    keyOf,
  )
  const lines = sorted.map((row): Line => {
    const earned = columns.reduce((sum, { id }) => sum + (own(row.cells, id)?.earned ?? 0), 0)
    const percent = possible > 0 ? Math.floor((100 * earned) / possible + 1e-9) : 0
    const mark = assignment?.passMark
    return {
      row,
      flags: flagsOf(row, columns, latest, people.get(keyOf(row)) ?? [], {
        ...(assignment && { assignment }),
        ...(id && { id }),
        now,
      }),
      earned,
      possible,
      percent,
      ...(mark !== undefined && !row.problem && { passed: percent >= mark }),
      counts: !row.problem && latest.get(keyOf(row)) === row,
    }
  })
  for (const { id } of columns) flagAlike(lines, id)
  const counting = lines.filter(line => line.counts)
  return {
    columns,
    lines,
    mistakes: mistakesOf(counting, columns),
    passes: Object.fromEntries(
      columns.map(({ id }) => {
        const cells = counting.map(({ row }) => own(row.cells, id)).filter(cell => cell !== undefined)
        return [id, { passed: cells.filter(c => c.status === 'pass').length, handedIn: cells.length }]
      }),
    ),
  }
}

/** Who a file belongs to: the school's identifier where there is one, else the name; no name is an identifier. */
export function keyOf({ learner }: Row): string {
  return learner?.id ? `id ${plain(learner.id)}` : `name ${plain(learner?.name ?? '')}`
}

/** A text without differences that people make in writing a name. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A cell by an id that comes from elsewhere. */
export function own(cells: Record<string, Cell>, id: string): Cell | undefined {
  return Object.hasOwn(cells, id) ? cells[id] : undefined
}

function latestOf(rows: readonly Row[]): Map<string, Row> {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    if (row.problem) continue
    const known = latest.get(keyOf(row))
    if (!known || row.madeAt! > known.madeAt!) latest.set(keyOf(row), row)
  }
  return latest
}

function flagsOf(
  row: Row,
  columns: Column[],
  latest: Map<string, Row>,
  files: readonly Row[],
  { assignment, id, now }: { assignment?: Assignment; id?: string; now: number },
): Flag[] {
  if (row.problem) return []
  const flags: Flag[] = []
  const kept = latest.get(keyOf(row))
  if (kept && kept !== row) flags.push({ code: 'replaced', values: { file: kept.file } })
  if (kept === row && files.length > 1)
    flags.push({
      code: 'replaces',
      values: listed(
        files,
        other => other !== row,
        other => other.file,
      ),
    })
  if (files.some(other => plain(nameOf(other)) !== plain(nameOf(row)))) {
    const named = (other: Row) => `${nameOf(other)} (${other.file})`
    const strange = (other: Row) => plain(nameOf(other)) !== plain(nameOf(row))
    flags.push({ code: 'two-names', values: listed(files, strange, named) })
  }
  if (id && row.assignment && row.assignment.id !== id)
    flags.push({ code: 'other-assignment', values: { title: row.assignment.title } })
  if (assignment?.due && row.madeAt! > assignment.due.at)
    flags.push({ code: 'late', values: { minutes: Math.ceil((row.madeAt! - assignment.due.at) / 60_000) } })
  if (row.madeAt! > now + SLACK) flags.push({ code: 'future', values: {} })
  const { strange = [] } = row
  if (strange.length > 0)
    flags.push({
      code: 'strange',
      values: { ids: strange.slice(0, 3).join(', '), more: Math.max(0, strange.length - 3) },
    })
  for (const { id: exercise } of columns) {
    const cell = own(row.cells, exercise)
    if (!cell) continue
    const older = cell.contentVersion !== cell.judgedVersion
    if (older) flags.push({ code: 'older', exercise, values: {} })
    const { claim } = cell
    const differs = claim && (claim.status === 'pass') !== (cell.status === 'pass')
    const points = claim?.earned !== undefined && Math.abs(claim.earned - cell.earned) > 1e-6
    if (claim && (differs || points)) {
      const claimed = claim.earned ?? claim.status
      flags.push({ code: 'differs', exercise, values: { claimed, earned: cell.earned } })
    }
    if (cell.solution) flags.push({ code: 'solution', exercise, values: {} })
  }
  return flags
}

/** The first few of those that are meant, and how many more there are. */
function listed(
  rows: readonly Row[],
  meant: (row: Row) => boolean,
  named: (row: Row) => string,
): Flag['values'] {
  const found = rows.filter(meant)
  return { names: found.slice(0, 3).map(named).join(', '), more: Math.max(0, found.length - 3) }
}

/** Files of one learner are alike by nature, and so are copies of the site's own solution. */
function flagAlike(lines: Line[], exercise: string): void {
  const counting = lines.filter(line => line.counts)
  const prints = counting.map(({ row }) => {
    const cell = own(row.cells, exercise)
    return cell && !cell.solution ? cell.print : undefined
  })
  for (const [at, { kind, others }] of findAlike(prints)) {
    counting[at]!.flags.push({
      code: kind === 'exact' ? 'same' : 'near',
      exercise,
      values: listed(
        others.map(n => counting[n]!.row),
        () => true,
        nameOf,
      ),
      others: others.map(n => counting[n]!.row.file),
    })
  }
}

function mistakesOf(lines: Line[], columns: Column[]): Gradebook['mistakes'] {
  const found = new Map<string, Gradebook['mistakes'][0]>()
  for (const { row } of lines) {
    for (const { id: exercise } of columns) {
      const diagnosis = own(row.cells, exercise)?.diagnosis
      if (!diagnosis || diagnosis.mistake === 'unknown') continue
      const { mistake, text } = diagnosis
      const key = `${exercise} ${mistake}`
      const known = found.get(key) ?? { exercise, mistake, text, count: 0 }
      known.count++
      found.set(key, known)
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || compare(a.exercise, b.exercise))
}

export function nameOf(row: Row): string {
  return row.learner?.name ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
