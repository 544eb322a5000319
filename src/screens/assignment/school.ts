import { packedIn } from '#classroom/packed.ts'
import { readSubmission } from '#classroom/read-submission.ts'
import type { Submission, SubmittedAnswer } from '#classroom/submission.ts'
import type { LearnerRecord } from '#record/browser/record.ts'
import type { Todo } from './state.ts'

/** The school's system that shows this page in a package: see `classroom/packages/scorm-runtime.js`. */
export interface School {
  /** How many letters it keeps for a learner. */
  room: number
  learner: { id?: string; name?: string }
  /** What it kept of an earlier session, perhaps on another device. */
  kept: SubmittedAnswer[]
  send(progress: SchoolProgress): void
}

/** What a school's system is told: a claim, like everything that a learner's browser says, and the code to judge again. */
export interface SchoolProgress {
  percent: number
  passed: boolean
  done: boolean
  submission: string
}

const short = (text: unknown) =>
  typeof text === 'string' && text.trim() ? text.trim().slice(0, 120) : undefined

/**
 * Says that the page is there to whoever shows it in a frame, and waits for an answer. The learner's work goes to that
 * one window, and only where it has come from once: nowhere while nobody has answered.
 *
 * @returns ends the waiting
 */
export function awaitSchool(onSchool: (school: School) => void): () => void {
  const above = window.parent
  if (above === window) return () => {}
  const hear = ({ data, origin, source }: MessageEvent) => {
    if (source !== above || data?.type !== 'backprop-by-hand/hello') return
    const id = short(data.learner?.id)
    const name = short(data.learner?.name)
    onSchool({
      room: Number.isFinite(data.room) ? data.room : 0,
      learner: { ...(id && { id }), ...(name && { name }) },
      kept: answersIn(data.kept),
      send: progress => above.postMessage({ type: 'backprop-by-hand/progress', ...progress }, origin),
    })
  }
  addEventListener('message', hear)
  above.postMessage({ type: 'backprop-by-hand/ready' }, '*')
  return () => removeEventListener('message', hear)
}

function answersIn(kept: unknown): SubmittedAnswer[] {
  try {
    const [text] = packedIn(typeof kept === 'string' ? kept : '')
    return text === undefined ? [] : readSubmission(text).answers
  } catch {
    return []
  }
}

/** Puts code that only the school's system has into this browser's record, where the exercise shows it. */
export function restore(
  kept: readonly SubmittedAnswer[],
  todos: readonly Todo[],
  record: LearnerRecord,
): void {
  for (const { exercise, code } of kept) {
    const todo = todos.find(({ kind, id }) => kind === 'exercise' && id === exercise)
    if (todo && !todo.answer) record.saveDraft(`exercise:${exercise}`, code)
  }
}

/** What is to be done, with the answers that only the school's system knows to have been checked. */
export function withKept(todos: Todo[], kept: readonly SubmittedAnswer[]): Todo[] {
  return todos.map(todo => {
    const answer = kept.find(({ exercise }) => todo.kind === 'exercise' && exercise === todo.id)
    const unchecked = !todo.answer || (!todo.answer.claim && todo.answer.code === answer?.code)
    if (!answer || !unchecked) return todo
    return { ...todo, answer, status: answer.claim?.status === 'pass' ? 'pass' : 'tried' }
  })
}

/**
 * How far a learner is, as their own browser says.
 *
 * @param passMark percent; without one everything is to be passed
 * @param submission packed
 */
export function progressOf(
  todos: readonly Todo[],
  passMark: number | undefined,
  submission: string,
): SchoolProgress {
  const known = todos.filter(todo => todo.known)
  const exercises = known.filter(({ kind }) => kind === 'exercise')
  const opened = known.filter(({ status }) => status === 'opened' || status === 'pass').length
  const possible = exercises.reduce((sum, { known }) => sum + known!.points, 0)
  const earned = exercises.reduce(
    (sum, { known, answer, status }) =>
      sum + Math.min(known!.points, answer?.claim?.earned ?? (status === 'pass' ? known!.points : 0)),
    0,
  )
  // Lessons alone count one each, as in the gradebook.
  const share = possible > 0 ? earned / possible : known.length > 0 ? opened / known.length : 0
  const percent = Math.floor(100 * share + 1e-9)
  const done = known.every(({ status }) => status !== 'none' && status !== 'unopened')
  return { percent, passed: percent >= (passMark ?? 100), done, submission }
}

/** A learner without a name has one in the school's system. */
export function learnerOf({ learner }: School): Submission['learner'] {
  const { id, name } = learner
  return { name: name ?? id ?? '?', ...(id && { id }) }
}
