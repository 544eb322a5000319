import type { Row } from './row.ts'

/** Which of a person's files counts; `on-time`: the last of those before the due date, or else the last. */
export const POLICIES = ['on-time', 'last', 'best'] as const
export type Policy = (typeof POLICIES)[number]

const MINUTE = 60_000

/** By how much a file is late, ms; a due date of 23:59 means all of that minute. */
export function lateBy(row: Row, due: number | undefined): number {
  if (due === undefined || timeOf(row) < due + MINUTE) return 0
  return timeOf(row) - due
}

/** When a file was made: the work in it is a witness when the clock was put back. */
export function timeOf({ madeAt = 0, newest = 0 }: Row): number {
  return Math.max(madeAt, newest)
}

/**
 * The file that counts.
 *
 * @param files of one person, at least one
 * @param earned points of a file
 */
export function chosen(
  files: readonly Row[],
  policy: Policy,
  due: number | undefined,
  earned: (row: Row) => number,
): Row {
  const onTime = policy === 'on-time' ? files.filter(row => lateBy(row, due) === 0) : []
  // Of equal times the better one counts, and then the first by its name: the same on every machine.
  const later = (a: Row, b: Row) =>
    timeOf(b) - timeOf(a) || earned(b) - earned(a) || (a.file < b.file ? -1 : 1)
  const better = (a: Row, b: Row) => earned(b) - earned(a) || later(a, b)
  return (onTime.length > 0 ? onTime : files).toSorted(policy === 'best' ? better : later)[0]!
}
