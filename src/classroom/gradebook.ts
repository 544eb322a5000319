import { findAlike } from './alike.ts'
import type { Assignment } from './assignment.ts'
import { own } from './cells.ts'
import { chosen, type Policy } from './choose.ts'
import type { Column } from './column.ts'
import { belongs, type Flag, flagsOf, listed } from './flags.ts'
import { plain } from './names.ts'
import { type Person, peopleOf } from './people.ts'
import type { Row } from './row.ts'

export interface Line {
  row: Row
  /** Who it is from; absent where the file could not be read. */
  person?: Person
  flags: Flag[]
  earned: number
  possible: number
  /** Of the points, 0 to 100, rounded down to a whole number: a pass mark is never reached by rounding. */
  percent: number
  passed?: boolean
  /** False where another file of the same person counts, for another assignment's file, and for an unread one. */
  counts: boolean
}

export interface Gradebook {
  columns: Column[]
  lines: Line[]
  /** The mistakes that the class made most, by name. */
  mistakes: { exercise: string; mistake: string; text: string; count: number }[]
  /** By exercise: how many passed, and how many handed something in. */
  passes: Record<string, { passed: number; handedIn: number }>
}

export interface GradebookOptions {
  assignment?: Assignment
  /** The assignment's; files of another one never count. */
  id?: string
  /** Which of a person's files counts. */
  policy?: Policy
  /** ms */
  now: number
}

/**
 * The gradebook of a class: every total is made of verdicts of this machine.
 *
 * @param rows in any order, one a file
 * @param columns the exercises that count
 */
export function gradebook(
  rows: readonly Row[],
  columns: Column[],
  { assignment, id, policy = 'on-time', now }: GradebookOptions,
): Gradebook {
  const people = peopleOf(rows.filter(row => !row.problem))
  const named = (row: Row) => people.get(row)?.name ?? nameOf(row)
  const sorted = rows.toSorted((a, b) => compare(named(a), named(b)) || compare(a.file, b.file))
  const earnedIn = (row: Row) => columns.reduce((sum, { id }) => sum + (own(row.cells, id)?.earned ?? 0), 0)
  const possible = columns.reduce((sum, { points }) => sum + points, 0)
  // Without a link each person has a file that counts for each assignment.
  const groupOf = (row: Row) =>
    `${people.get(row)!.key}\n${id === undefined ? plain(row.assignment?.title ?? '') : ''}`
  const candidates = sorted.filter(row => people.has(row) && belongs(row, assignment, id) !== 'another')
  const groups = Map.groupBy(candidates, groupOf)
  const due = assignment?.due?.at
  const counted = new Map([...groups].map(([key, files]) => [key, chosen(files, policy, due, earnedIn)]))
  const lines = sorted.map((row): Line => {
    const earned = earnedIn(row)
    const percent = possible > 0 ? Math.floor((100 * earned) / possible + 1e-9) : 0
    const mark = assignment?.passMark
    const person = people.get(row)
    const group = person && belongs(row, assignment, id) !== 'another' ? groupOf(row) : ''
    const flags = person
      ? flagsOf(row, person, {
          ...(assignment && { assignment }),
          ...{ columns, policy, now, belongs: belongs(row, assignment, id) },
          ...{ files: groups.get(group) ?? [], counted: counted.get(group) },
        })
      : []
    return {
      row,
      ...(person && { person }),
      flags,
      earned,
      possible,
      percent,
      ...(mark !== undefined && !row.problem && { passed: percent >= mark }),
      counts: person !== undefined && counted.get(group) === row,
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
      values: listed(others, n => personName(counting[n]!)),
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

/** The name of who a line is of, as far as there is one. */
export function personName({ person, row }: Line): string {
  return person?.name ?? nameOf(row)
}

function nameOf(row: Row): string {
  return row.learner?.name ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
