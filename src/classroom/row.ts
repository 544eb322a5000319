import type { GradeResult } from '#grader/result.ts'
import { identityOf } from '#record/sha256.ts'
import { type Print, printOf } from './print.ts'
import { FileError, type Found, type Problem } from './problem.ts'
import { readSubmission } from './read-submission.ts'
import type { Claim, Submission } from './submission.ts'

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
  print: Print
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
  assignment?: Submission['assignment']
  cells: Record<string, Cell>
  lessons: Submission['lessons']
  problem?: Problem
}

/** Who judges, and what of. */
export interface Judging {
  /** Ids of the exercises to be judged; others in a file are left out. */
  exercises: readonly string[]
  /** The grader on this machine; its verdict alone counts. */
  judge(exercise: string, code: string): Promise<GradeResult>
  /** The texts that every learner has: lines of the starter are nobody's own, and the solution can be looked at. */
  given?(exercise: string): { starter: string; solution: string }
  keepCode?: boolean
}

/**
 * Judges one file.
 *
 * @returns its row; what the file holds never makes it throw
 * @throws only when the judging itself is stopped or cannot go on
 */
export async function judgeFile(found: Found, judging: Judging): Promise<Row> {
  const row: Row = { file: found.name, sum: sumOf(found), cells: {}, lessons: [] }
  if ('problem' in found) return { ...row, problem: found.problem }
  let submission: Submission
  try {
    submission = readSubmission(found.text)
  } catch (error) {
    if (error instanceof FileError) return { ...row, problem: error.problem }
    throw error
  }
  const { learner, madeAt, assignment, lessons } = submission
  Object.assign(row, { learner, madeAt, lessons }, assignment && { assignment })
  for (const { exercise, code, contentVersion, claim, history } of submission.answers) {
    if (!judging.exercises.includes(exercise)) continue
    const result = await judging.judge(exercise, code)
    if (result.message.code === 'result.unavailable' || result.message.code === 'result.stopped')
      return { ...row, cells: {}, problem: { code: 'not-judged', values: { exercise } } }
    const given = judging.given?.(exercise)
    const print = printOf(code, given?.starter)
    row.cells[exercise] = {
      ...slim(result),
      ...(claim && { claim }),
      contentVersion,
      attempts: history.length,
      print,
      ...(given?.solution &&
        printOf(given.solution, given.starter).exact === print.exact && { solution: true }),
      ...(judging.keepCode && { code }),
    }
  }
  return row
}

/** What a file's text is known by, to judge it once. */
export function sumOf(found: Found): string {
  return identityOf('text' in found ? found.text : JSON.stringify(found.problem))
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
