import type { AttemptRow, CheckpointRow, VisitRow } from './format.ts'

/** How far an exercise is: `pass` once any attempt passed, whatever came after. */
export type ExerciseStatus = 'none' | 'tried' | 'pass'

/** What was done of one lesson; times in ms. */
export type LessonProgress = {
  lesson: string
  firstAt?: number
  lastAt?: number
  /** the section that was seen last: where to go on */
  lastSection?: string
  sections: VisitRow[]
  checkpoints: CheckpointRow[]
}

/**
 * The attempt to show for an exercise: the first that passed, else the latest.
 *
 * @param attempts in order, as `attemptsOf` gives them
 * @returns undefined when there is none
 */
export function bestAttempt(attempts: readonly AttemptRow[]): AttemptRow | undefined {
  return attempts.find(a => a.result.status === 'pass') ?? attempts.at(-1)
}

/** The status that a list of attempts amounts to. */
export function statusOf(attempts: readonly AttemptRow[]): ExerciseStatus {
  return attempts.some(a => a.result.status === 'pass') ? 'pass' : attempts.length > 0 ? 'tried' : 'none'
}

/**
 * Whether the exercise was changed after this attempt was checked.
 *
 * @param contentVersion the version of the exercise as the page has it now
 */
export function changedSince(attempt: Pick<AttemptRow, 'contentVersion'>, contentVersion: string): boolean {
  return attempt.contentVersion !== contentVersion
}

/** A lesson's progress from its visits and checkpoints, in any order. */
export function lessonProgress(
  lesson: string,
  visits: VisitRow[],
  checkpoints: CheckpointRow[],
): LessonProgress {
  const sections = visits.toSorted((a, b) => a.seq - b.seq)
  const done = checkpoints.toSorted((a, b) => a.seq - b.seq)
  const times = [...sections, ...done].flatMap(row => ('first' in row ? [row.first, row.at] : [row.at]))
  return {
    lesson,
    sections,
    checkpoints: done,
    ...(times.length > 0 && { firstAt: Math.min(...times), lastAt: Math.max(...times) }),
    ...(sections.length > 0 && { lastSection: sections.at(-1)!.section }),
  }
}
