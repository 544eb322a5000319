import { digest } from '#exercise/sha256.ts'
import type { GradeResult } from '#grader/result.ts'
import { fingerprintOf, type Print } from './fingerprint.ts'
import { FileError, type Found, type Problem } from './problem.ts'
import { readSubmission } from './read-submission.ts'
import type { Claim, Submission, SubmittedAnswer } from './submission.ts'

/** The verdict on one exercise of one submission, made by the teacher's machine. */
export interface Cell {
  status: GradeResult['status']
  earned: number
  possible: number
  message: string
  checks: { title: string; status: 'pass' | 'fail' | 'skipped'; message?: string }[]
  diagnosis?: { mistake: string; certainty: 'exact' | 'likely'; text: string }
  notes: string[]
  /** What the file says; never counted. */
  claim?: Claim
  /** Of the exercise as the learner had it, and as it was judged. */
  contentVersion: string
  judgedVersion: string
  attempts: number
  /** Between its checks, ms, by the learner's clock; pauses are left out. */
  spent?: number
  print: Print
  /** Which of several starters the learner says to have begun with. */
  starter?: string
  /** The code is the site's own solution but for spaces and comments. */
  solution?: boolean
  /** Kept where it can be shown. */
  code?: string
}

/** One file of a class: its verdicts, or why it has none. Plain JSON. */
export interface Row {
  file: string
  /** Of the file's text: the same file is not judged twice. */
  sum: string
  learner?: Submission['learner']
  madeAt?: number
  /** When the latest work in it was done, where that is after `madeAt`. */
  newest?: number
  /** When it was put into its zip, by a clock of an unknown zone. */
  packedAt?: number
  assignment?: Submission['assignment']
  cells: Record<string, Cell>
  lessons: Submission['lessons']
  /** Ids that the file answers and the course does not have. */
  strange?: string[]
  problem?: Problem
}

/** Who judges, and what of. */
export interface Judging {
  /** Ids of the exercises to be judged; others in a file are left out. */
  exercises: readonly string[]
  /** Ids of all exercises of the course, where more of them exist than are judged. */
  course?: readonly string[]
  /** The grader on this machine; its verdict alone counts. */
  judge(exercise: string, code: string): Promise<GradeResult>
  /** The texts that every learner has: lines of the starter are nobody's own, and the solution can be looked at. */
  given?(exercise: string): { starter: string; solution: string }
  keepCode?: boolean
}

/**
 * Judges one file.
 *
 * @returns its row, whatever the file holds and whatever fails at it: a batch never ends at one file
 */
export async function judgeFile(found: Found, judging: Judging): Promise<Row> {
  const row: Row = { file: found.name, sum: sumOf(found), cells: {}, lessons: [] }
  if ('problem' in found) return { ...row, problem: found.problem }
  let submission: Submission
  try {
    submission = readSubmission(found.text)
  } catch (error) {
    return {
      ...row,
      problem: error instanceof FileError ? error.problem : { code: 'unreadable', values: {} },
    }
  }
  const { learner, madeAt, assignment, lessons } = submission
  Object.assign(row, { learner, madeAt, lessons }, assignment && { assignment })
  const newest = newestIn(submission)
  if (newest > madeAt) row.newest = newest
  if ('text' in found && found.packedAt !== undefined) row.packedAt = found.packedAt
  const course = judging.course ?? judging.exercises
  const strange = submission.answers.map(({ exercise }) => exercise).filter(id => !course.includes(id))
  if (strange.length > 0) row.strange = strange
  for (const answer of submission.answers) {
    const { exercise } = answer
    if (!judging.exercises.includes(exercise)) continue
    try {
      const cell = await judgeAnswer(answer, judging)
      if (!cell) return { ...row, cells: {}, problem: { code: 'not-judged', values: { exercise } } }
      row.cells[exercise] = cell
    } catch (error) {
      // A verdict less would count as nought, and the learner is not to blame.
      return { ...row, cells: {}, problem: failed(exercise, error) }
    }
  }
  return row
}

/** Longer than this between two checks is a pause, ms. */
const PAUSE = 30 * 60_000

function spentOn(history: SubmittedAnswer['history']): number {
  const times = history.map(({ at }) => at).toSorted((a, b) => a - b)
  const gaps = times.slice(1).map((at, n) => at - times[n]!)
  return gaps.reduce((all, gap) => all + (gap < PAUSE ? gap : 0), 0)
}

function newestIn({ answers }: Submission): number {
  return answers.reduce(
    (latest, { at = 0, history }) =>
      history.reduce((max, entry) => Math.max(max, entry.at), Math.max(latest, at)),
    0,
  )
}

/** @returns undefined when the sandbox could not run it or was stopped */
async function judgeAnswer(
  { exercise, code, contentVersion, claim, history, starter }: SubmittedAnswer,
  judging: Judging,
): Promise<Cell | undefined> {
  const result = await judging.judge(exercise, code)
  if (result.message.code === 'result.unavailable' || result.message.code === 'result.stopped')
    return undefined
  const given = judging.given?.(exercise)
  const print = fingerprintOf(code, given?.starter)
  return {
    ...slim(result),
    ...(claim && { claim }),
    contentVersion,
    attempts: history.length,
    spent: spentOn(history),
    ...(starter !== undefined && { starter }),
    print,
    // A program that was only to be repaired has nothing of one's own left when it is right.
    ...(given?.solution &&
      print.size > 0 &&
      fingerprintOf(given.solution, given.starter).exact === print.exact && { solution: true }),
    ...(judging.keepCode && { code }),
  }
}

function failed(exercise: string, error: unknown): Problem {
  let reason = 'unknown'
  try {
    reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  } catch {
    // What was thrown can itself throw when it is looked at.
  }
  return { code: 'judging-failed', values: { exercise, reason: reason.slice(0, 200) } }
}

/** What a file's text is known by, to judge it once. */
export function sumOf(found: Found): string {
  return digest('text' in found ? found.text : JSON.stringify(found.problem))
}

function slim(result: GradeResult) {
  const { status, points, message, checks, diagnosis, notes, contentVersion } = result
  return {
    status,
    earned: points.earned,
    possible: points.possible,
    message: message.text,
    checks: checks.map(check => ({
      title: check.title,
      status: check.status,
      ...(check.message && { message: check.message.text }),
    })),
    ...(diagnosis && {
      diagnosis: {
        mistake: diagnosis.mistake,
        certainty: diagnosis.certainty,
        text: diagnosis.message.text,
      },
    }),
    notes: notes.map(note => note.text),
    judgedVersion: contentVersion,
  }
}
