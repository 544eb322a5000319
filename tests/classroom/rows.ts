import { fingerprintOf } from '#classroom/fingerprint.ts'
import { type GradebookOptions, gradebook } from '#classroom/gradebook.ts'
import type { Cell, Row } from '#classroom/row.ts'

export const COLUMNS = [
  { id: 'w2', title: 'The gradient of W2', points: 2 },
  { id: 'w1', title: 'The gradient of W1', points: 3 },
]

export const TASK = {
  title: 'Week 3',
  items: COLUMNS.map(({ id }) => ({ kind: 'exercise' as const, id })),
  passMark: 50,
}

/** A verdict of so many of two points. */
export function cellOf(earned: number, over: Partial<Cell> = {}): Cell {
  return {
    status: earned === 2 ? 'pass' : 'fail',
    earned,
    possible: 2,
    message: 'Passed.',
    checks: [],
    notes: [],
    contentVersion: 'v1',
    judgedVersion: 'v1',
    attempts: 1,
    print: fingerprintOf('x'),
    ...over,
  }
}

/** A file of a person, judged: points of the first exercise. */
export function rowOf(name: string, earned: number, over: Partial<Row> = {}): Row {
  return {
    file: `${name}.json`,
    sum: name,
    learner: { name },
    madeAt: 1000,
    assignment: { id: 'id1', title: TASK.title },
    cells: { w2: cellOf(earned) },
    lessons: [],
    ...over,
  }
}

/** The gradebook of {@link TASK}. */
export function bookOf(rows: readonly Row[], options: Partial<GradebookOptions> = {}, columns = COLUMNS) {
  return gradebook(rows, columns, { assignment: TASK, id: 'id1', now: 1000, ...options })
}
