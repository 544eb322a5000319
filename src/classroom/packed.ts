import { deflateSync } from 'fflate'
import { toBase64 } from './base64.ts'
import { LIMITS } from './limits.ts'
import type { Submission } from './submission.ts'
import { unfold } from './unfold.ts'

/** How a packed submission begins: the version of its form. */
const START = 'bbh1.'
const PACKED = /\bbbh1\.[\w-]{16,}/g

/** A submission for a place that holds few letters: the data that a learning platform keeps for a learner. */
export interface Packed {
  text: string
  /** Exercises whose answers have no room in it. */
  left: string[]
}

/**
 * Packs a submission into so many letters. When it is too long, the times of the checks are left out, and then answers
 * from the end.
 */
export function packSubmission(submission: Submission, room: number): Packed {
  const whole = packed(submission)
  if (whole.length <= room) return { text: whole, left: [] }
  const answers = submission.answers.map(answer => ({ ...answer, history: [] }))
  for (let n = answers.length; n > 0; n--) {
    const text = packed({ ...submission, answers: answers.slice(0, n) })
    if (text.length <= room) return { text, left: answers.slice(n).map(({ exercise }) => exercise) }
  }
  const none = packed({ ...submission, answers: [] })
  return { text: none.length <= room ? none : '', left: answers.map(({ exercise }) => exercise) }
}

/** The texts of all packed submissions within another text: a report of a platform, or what was copied from one. */
export function packedIn(text: string): string[] {
  const found = new Set<string>()
  for (const [match] of text.matchAll(PACKED)) {
    const submission = unfold(match.slice(START.length), LIMITS.submission)
    if (submission !== undefined) found.add(submission)
  }
  return [...found]
}

function packed(submission: Submission): string {
  return START + toBase64(deflateSync(new TextEncoder().encode(JSON.stringify(submission)), { level: 9 }))
}
