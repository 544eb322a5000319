import type { AttemptRow } from '#record/format.ts'

export const SUBMISSION_TYPE = 'backprop-by-hand/submission'
export const SUBMISSION_VERSION = 1

/** What a learner's browser says of a check. It is shown beside the verdict and never counted. */
export interface Claim {
  status: 'pass' | 'fail' | 'error' | 'timeout'
  earned?: number
}

export interface SubmittedAnswer {
  exercise: string
  code: string
  /** Of the exercise as the learner had it. */
  contentVersion: string
  /** Which of several starters it began with: which slip was to be found. It changes nothing about the verdict. */
  starter?: string
  /** When this code was checked; absent when it never was. */
  at?: number
  claim?: Claim
  /** Every check of this exercise, in order. */
  history: { at: number; status: Claim['status']; contentVersion: string }[]
}

/** The file that a learner hands in. */
export interface Submission {
  type: typeof SUBMISSION_TYPE
  version: number
  /** ms, by the learner's clock. */
  madeAt: number
  /** The assignment that it answers: its id (see `link.ts`) and its title. */
  assignment?: { id: string; title: string }
  learner: { name: string; id?: string }
  answers: SubmittedAnswer[]
  /** What was done of the lessons asked for: checkpoints finished. A claim, like everything that is not code. */
  lessons: { lesson: string; opened: boolean; checkpoints: number }[]
}

export const MOST_SUBMITTED = { name: 120, id: 120, answers: 200, history: 500, code: 200_000 }

/**
 * The code of an exercise to hand in, and what its checks said: a passed attempt at the exercise as it is now, else
 * any passed attempt, else what stands in the editor, else the latest attempt.
 *
 * @param attempts in order
 * @param draft what stands in the editor
 * @param starter the starter that the record names, where the exercise has several
 * @returns undefined when nothing was ever typed
 */
export function answerFor(
  exercise: string,
  contentVersion: string,
  attempts: readonly AttemptRow[],
  draft?: string,
  starter?: string,
): SubmittedAnswer | undefined {
  const passed = attempts.filter(a => a.result.status === 'pass')
  const best = passed.find(a => a.contentVersion === contentVersion) ?? passed.at(-1)
  const typed = draft?.trim() ? draft : undefined
  const chosen = best ?? (typed === undefined ? attempts.at(-1) : attempts.findLast(a => a.code === typed))
  const code = chosen?.code ?? typed
  if (code === undefined) return undefined
  const began = chosen?.starter ?? starter
  return {
    exercise,
    code,
    ...(began !== undefined && { starter: began }),
    contentVersion: chosen?.contentVersion ?? contentVersion,
    ...(chosen && { at: chosen.at, claim: claimOf(chosen) }),
    history: attempts
      .slice(-MOST_SUBMITTED.history)
      .map(a => ({ at: a.at, status: a.result.status, contentVersion: a.contentVersion })),
  }
}

function claimOf({ result }: AttemptRow): Claim {
  const earned = (result as { points?: { earned?: unknown } }).points?.earned
  return { status: result.status, ...(typeof earned === 'number' && { earned }) }
}

/** A file name that every system takes: `Ada-Lovelace--week-3.json`. */
export function submissionName({ learner, assignment }: Pick<Submission, 'learner' | 'assignment'>): string {
  return `${[learner.name, assignment?.title ?? ''].map(fileWords).filter(Boolean).join('--') || 'answers'}.json`
}

/** Letters and digits of a text joined by hyphens, at most 60. */
export function fileWords(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.join('-').slice(0, 60)
}
