import type { Assignment } from '#classroom/assignment.ts'
import type { OpenedAssignment } from '#classroom/browser/opened.ts'
import {
  answerFor,
  SUBMISSION_TYPE,
  SUBMISSION_VERSION,
  type Submission,
  type SubmittedAnswer,
} from '#classroom/submission.ts'
import { starterSetting } from '#exercise/starters.ts'
import type { LearnerRecord } from '#record/browser/record.ts'
import type { Course } from '#screens/teach/course.ts'

/** One thing to do, with how far it is. */
export interface Todo {
  kind: 'lesson' | 'exercise'
  id: string
  /** Absent when this copy of the course does not have it. */
  known?: { title: string; url: string; points: number }
  status: 'none' | 'tried' | 'pass' | 'opened' | 'unopened'
  /** It was passed before the exercise was changed. */
  changed: boolean
  /** What would be handed in now. */
  answer?: SubmittedAnswer
  checkpoints: number
}

/**
 * How far a learner is with an assignment, and what they would hand in.
 *
 * @throws when the record cannot be read
 */
export async function todosOf(
  assignment: Assignment,
  course: Course,
  record: LearnerRecord,
): Promise<Todo[]> {
  const exercises = new Map(course.flatMap(l => l.exercises).map(e => [e.id, e]))
  const lessons = new Map(course.map(l => [l.slug, { title: l.title, url: l.url, points: 0 }]))
  return Promise.all(
    assignment.items.map(async ({ kind, id }): Promise<Todo> => {
      if (kind === 'lesson') {
        const progress = await record.progressOf(id)
        const known = lessons.get(id)
        return {
          kind,
          id,
          ...(known && { known }),
          status: progress.lastAt === undefined ? 'unopened' : 'opened',
          changed: false,
          checkpoints: progress.checkpoints.filter(c => c.doneAt !== undefined).length,
        }
      }
      const known = exercises.get(id)
      const [attempts, draft, starter] = await Promise.all([
        record.attemptsOf(id),
        record.draftOf(`exercise:${id}`),
        record.setting(starterSetting(id)),
      ])
      const began = typeof starter === 'string' ? starter : undefined
      const answer = answerFor(id, known?.contentVersion ?? '', attempts, draft?.code, began)
      const passed = answer?.claim?.status === 'pass'
      return {
        kind,
        id,
        ...(known && { known }),
        status: passed ? 'pass' : answer ? 'tried' : 'none',
        changed: passed && !!known && answer.contentVersion !== known.contentVersion,
        ...(answer && { answer }),
        checkpoints: 0,
      }
    }),
  )
}

/** The items of an assignment as its pages link to one another. */
export function stopsOf({ items }: Assignment, course: Course): OpenedAssignment['items'] {
  const pages = new Map([
    ...course.map(({ slug, title, url }) => [`lesson/${slug}`, { title, url }] as const),
    ...course.flatMap(l =>
      l.exercises.map(({ id, title, url }) => [`exercise/${id}`, { title, url }] as const),
    ),
  ])
  return items.flatMap(({ kind, id }) => {
    const page = pages.get(`${kind}/${id}`)
    return page ? [{ kind, id, ...page }] : []
  })
}

/** The file to hand in, made of what {@link todosOf} found. */
export function submissionOf(
  todos: readonly Todo[],
  assignment: { id: string; title: string },
  learner: Submission['learner'],
  now: number,
): Submission {
  return {
    type: SUBMISSION_TYPE,
    version: SUBMISSION_VERSION,
    madeAt: now,
    assignment,
    learner,
    answers: todos.map(todo => todo.answer).filter(answer => answer !== undefined),
    lessons: todos
      .filter(todo => todo.kind === 'lesson')
      .map(({ id, status, checkpoints }) => ({ lesson: id, opened: status === 'opened', checkpoints })),
  }
}
