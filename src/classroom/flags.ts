import type { Assignment } from './assignment.ts'
import { own } from './cells.ts'
import { lateBy, type Policy, timeOf } from './choose.ts'
import type { Column } from './column.ts'
import { plain } from './names.ts'
import type { Person } from './people.ts'
import type { Row } from './row.ts'

/** Something that a teacher may want to look at. None says that somebody did wrong. */
export interface Flag {
  code: FlagCode
  exercise?: string
  values: Record<string, string | number>
  /** Files of the others, of `same` and `near`. */
  others?: string[]
}

export type FlagCode =
  | 'differs'
  | 'same'
  | 'near'
  | 'solution'
  | 'late'
  | 'older'
  | 'other-assignment'
  | 'no-assignment'
  | 'edited-assignment'
  | 'replaced'
  | 'replaces'
  | 'two-names'
  | 'contradicts'
  | 'joined'
  | 'strange'
  | 'future'
  | 'clock'

/** What else is known of the class when the remarks on one file are made. */
export interface Around {
  assignment?: Assignment
  columns: Column[]
  policy: Policy
  now: number
  belongs: Belongs
  /** All files of the same person that could count. */
  files: readonly Row[]
  counted: Row | undefined
}

/** Whether a file was made for the assignment that is asked for; `unsaid`: the file names none. */
export type Belongs = 'this' | 'edited' | 'unsaid' | 'another'

/** A clock may be wrong by so much before it is told, ms. */
const SLACK = 10 * 60_000
/** A zip has the time of some zone, and nobody knows which. */
const ZONES = 26 * 3_600_000

/**
 * Whether a file was made for an assignment. Its link changes when the teacher edits it, and its title stays: a file of
 * the same title is of an earlier form of it, one of another title is of another assignment.
 */
export function belongs(row: Row, assignment: Assignment | undefined, id: string | undefined): Belongs {
  if (id === undefined || row.assignment?.id === id) return 'this'
  if (!row.assignment) return 'unsaid'
  return assignment && plain(row.assignment.title) === plain(assignment.title) ? 'edited' : 'another'
}

/** The remarks on one file, but for those on codes that are alike. */
export function flagsOf(row: Row, person: Person, around: Around): Flag[] {
  return [...onFiles(row, around), ...onPerson(row, person), ...onTimes(row, around), ...onCells(row, around)]
}

function onFiles(row: Row, { files, counted, policy, belongs, assignment }: Around): Flag[] {
  const flags: Flag[] = []
  const title = row.assignment?.title ?? ''
  if (belongs === 'another') flags.push({ code: 'other-assignment', values: { title } })
  if (belongs === 'unsaid') flags.push({ code: 'no-assignment', values: {} })
  if (belongs === 'edited') flags.push({ code: 'edited-assignment', values: { title } })
  const rule = policy === 'on-time' && !assignment?.due ? 'last' : policy
  if (counted && counted !== row) flags.push({ code: 'replaced', values: { file: counted.file, rule } })
  if (counted === row && files.length > 1) {
    const others = files.filter(other => other !== row)
    flags.push({ code: 'replaces', values: { ...listed(others, other => other.file), rule } })
  }
  const name = (of: Row) => plain(of.learner?.name ?? '')
  const strangers = files.filter(other => name(other) !== name(row))
  if (strangers.length > 0)
    flags.push({
      code: 'two-names',
      values: listed(strangers, other => `${other.learner?.name ?? ''} (${other.file})`),
    })
  return flags
}

function onPerson({ strange = [] }: Row, { contradicts, joined, name }: Person): Flag[] {
  const flags: Flag[] = []
  if (contradicts !== undefined)
    flags.push({ code: 'contradicts', values: { theirs: name, own: contradicts } })
  if (joined !== undefined) flags.push({ code: 'joined', values: { name, id: joined } })
  if (strange.length > 0) {
    const { names, more } = listed(strange, id => id)
    flags.push({ code: 'strange', values: { ids: names, more } })
  }
  return flags
}

function onTimes(row: Row, { assignment, now }: Around): Flag[] {
  const flags: Flag[] = []
  const late = lateBy(row, assignment?.due?.at)
  if (late > 0) flags.push({ code: 'late', values: { minutes: Math.ceil(late / 60_000) } })
  const latest = Math.min(now + SLACK, row.packedAt === undefined ? Infinity : row.packedAt + ZONES)
  if (timeOf(row) > latest) flags.push({ code: 'future', values: {} })
  if ((row.newest ?? 0) > row.madeAt! + SLACK) flags.push({ code: 'clock', values: {} })
  return flags
}

function onCells(row: Row, { columns }: Around): Flag[] {
  const flags: Flag[] = []
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

/** The first few of a list, and how many more there are. */
export function listed<T>(list: readonly T[], named: (entry: T) => string): { names: string; more: number } {
  return { names: list.slice(0, 3).map(named).join(', '), more: Math.max(0, list.length - 3) }
}
