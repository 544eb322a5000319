import { own } from './cells.ts'
import { type Column, lessonOf, worthOf } from './column.ts'
import type { Cell, Row } from './row.ts'
import type { Given } from './ruling.ts'

/** What one column counts for on one line. */
export interface Mark {
  earned: number
  /** None where it is excused. */
  possible: number
  /** Of the verdict; `done` of a lesson; `given` where the teacher gave points for nothing handed in. */
  status: Cell['status'] | 'done' | 'given' | 'excused'
  /** The teacher's, and not the grader's. */
  byTeacher?: true
}

/**
 * The mark of a column.
 *
 * @param given what the teacher says instead of the grader
 * @returns undefined where nothing was handed in
 */
export function markOf(row: Row, column: Column, given?: Given): Mark | undefined {
  const cell = own(row.cells, column.id)
  const worth = worthOf(column)
  if (given === 'excused') return { earned: 0, possible: 0, status: 'excused', byTeacher: true }
  if (given !== undefined) {
    const earned = column.points > 0 ? (given / column.points) * worth : given
    return { earned, possible: worth, status: cell?.status ?? 'given', byTeacher: true }
  }
  const slug = lessonOf(column)
  if (slug !== undefined) {
    const opened = row.lessons.some(({ lesson, opened }) => lesson === slug && opened)
    return opened ? { earned: worth, possible: worth, status: 'done' } : undefined
  }
  if (!cell) return undefined
  const earned = column.worth === undefined ? cell.earned : (cell.earned / column.points) * worth
  return { earned, possible: worth, status: cell.status }
}
