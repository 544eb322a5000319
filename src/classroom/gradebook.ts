import { findAlike } from './alike.ts'
import type { Assignment } from './assignment.ts'
import { own } from './cells.ts'
import { chosen, type Policy } from './choose.ts'
import { type Column, lessonOf, worthOf } from './column.ts'
import { belongs, type Flag, flagsOf, listed } from './flags.ts'
import { type Mark, markOf } from './mark.ts'
import { nameWords, plain } from './names.ts'
import { type Person, peopleOf } from './people.ts'
import type { Row } from './row.ts'
import { type Ruling, type Rulings, rulingKey, rulingOf } from './ruling.ts'
import { medianOf } from './spread.ts'

export interface Line {
  row: Row
  /** Who it is from; absent where the file could not be read. */
  person?: Person
  flags: Flag[]
  /** By the column's id; none where nothing was handed in. */
  marks: Record<string, Mark>
  /** What the teacher says of it, and what that is kept under. */
  ruling?: Ruling
  rulingKey?: string
  earned: number
  /** Without what is excused. */
  possible: number
  /** What goes to the school: out of {@link Gradebook.outOf}, whatever is excused. */
  mark: number
  /** Of the points, 0 to 100, rounded down to a whole number: a pass mark is never reached by rounding. */
  percent: number
  passed?: boolean
  /** False where another file of the same person counts, for another assignment's file, and for an unread one. */
  counts: boolean
}

export interface Gradebook {
  columns: Column[]
  lines: Line[]
  /** The sum of what the columns count for. */
  possible: number
  /** The most that {@link Line.mark} can be. */
  outOf: number
  /** The mistakes that the class made most, by name. */
  mistakes: { exercise: string; mistake: string; text: string; count: number }[]
  /** By exercise: how many passed, how many handed something in, and after how many checks (the median). */
  passes: Record<string, { passed: number; handedIn: number; tries: number }>
}

export interface GradebookOptions {
  assignment?: Assignment
  /** The assignment's; files of another one never count. */
  id?: string
  /** Which of a person's files counts. */
  policy?: Policy
  /** What the teacher says instead of the grader, and to learners. */
  rulings?: Rulings
  /** The points are scaled to this maximum. */
  maximum?: number
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
  { assignment, id, policy = 'on-time', rulings = {}, maximum, now }: GradebookOptions,
): Gradebook {
  const people = peopleOf(rows.filter(row => !row.problem))
  const named = (row: Row) => people.get(row)?.name ?? nameOf(row)
  const sorted = rows.toSorted((a, b) => compare(named(a), named(b)) || compare(a.file, b.file))
  const earnedIn = (row: Row) => sum(columns, column => markOf(row, column)?.earned ?? 0)
  const possible = sum(columns, worthOf)
  const outOf = maximum ?? possible
  const titleOf = (row: Row) => (id === undefined ? (row.assignment?.title ?? '') : (assignment?.title ?? ''))
  const names = namesOf(people.values())
  // Without a link each person has a file that counts for each assignment.
  const groupOf = (row: Row) => `${people.get(row)!.key}\n${id === undefined ? plain(titleOf(row)) : ''}`
  const candidates = sorted.filter(row => people.has(row) && belongs(row, assignment, id) !== 'another')
  const groups = Map.groupBy(candidates, groupOf)
  const due = assignment?.due?.at
  const countedOf = new Map([...groups].map(([key, files]) => [key, chosen(files, policy, due, earnedIn)]))
  const lines = sorted.map((row): Line => {
    const passMark = assignment?.passMark
    const person = people.get(row)
    const group = person && belongs(row, assignment, id) !== 'another' ? groupOf(row) : ''
    const flags = person
      ? flagsOf(row, person, {
          ...(assignment && { assignment }),
          ...{ columns, policy, now, belongs: belongs(row, assignment, id) },
          ...{ files: groups.get(group) ?? [], counted: countedOf.get(group) },
        })
      : []
    const ruling = person && rulingOf(rulings, titleOf(row), person, names)
    const marks = marksOf(row, columns, ruling)
    const earned = sum(columns, ({ id }) => own(marks, id)?.earned ?? 0)
    const counted = sum(columns, column => own(marks, column.id)?.possible ?? worthOf(column))
    // A last digit of a sum of decimals is not worth a percent.
    const percent = counted > 0 ? Math.floor((100 * earned) / counted + 1e-9) : 0
    return {
      row,
      ...(person && { person, rulingKey: rulingKey(titleOf(row), person) }),
      flags,
      marks,
      ...(ruling && { ruling }),
      earned,
      possible: counted,
      mark: counted === outOf ? earned : counted > 0 ? rounded((earned / counted) * outOf) : 0,
      percent,
      ...(passMark !== undefined && !row.problem && counted > 0 && { passed: percent >= passMark }),
      counts: person !== undefined && countedOf.get(group) === row,
    }
  })
  for (const { id } of columns) flagAlike(lines, id)
  const counting = lines.filter(line => line.counts)
  return {
    columns,
    lines,
    possible,
    outOf,
    mistakes: mistakesOf(counting, columns),
    passes: Object.fromEntries(
      columns
        .filter(column => lessonOf(column) === undefined)
        .map(({ id }) => {
          const cells = counting.map(({ row }) => own(row.cells, id)).filter(cell => cell !== undefined)
          return [
            id,
            {
              passed: cells.filter(c => c.status === 'pass').length,
              handedIn: cells.length,
              tries: medianOf(cells.map(c => c.attempts)),
            },
          ]
        }),
    ),
  }
}

function marksOf(row: Row, columns: readonly Column[], ruling: Ruling | undefined): Record<string, Mark> {
  const marks: Record<string, Mark> = Object.create(null)
  if (row.problem) return marks
  for (const column of columns) {
    const mark = markOf(row, column, ruling?.given[column.id])
    if (mark) marks[column.id] = mark
  }
  return marks
}

function namesOf(people: Iterable<Person>): Map<string, number> {
  const keys = Map.groupBy(people, ({ name }) => nameWords(name))
  return new Map([...keys].map(([name, all]) => [name, new Set(all.map(({ key }) => key)).size]))
}

function sum<T>(list: readonly T[], of: (entry: T) => number): number {
  return list.reduce((all, entry) => all + of(entry), 0)
}

/** Points to two places. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100
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
