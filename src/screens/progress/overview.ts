import type { WrittenIn } from '#i18n/language.ts'
import { inOrder, type RecordFile } from '#record/format.ts'
import { bestAttempt, changedSince, type ExerciseStatus, statusOf } from '#record/progress.ts'

/** The course as the page knows it when it is built. */
export type Course = {
  slug: string
  title: string
  /** Where the title is in another language than the page. */
  written?: WrittenIn
  url: string
  sittings: { title: string; written?: WrittenIn; url: string; checkpoints: string[] }[]
  exercises: { id: string; title: string; written?: WrittenIn; url: string; contentVersion?: string }[]
}[]

export type ExerciseView = Course[number]['exercises'][number] & {
  status: ExerciseStatus
  attempts: number
  passedAt?: number
  /** the exercise is another now than at the attempt that counts */
  changed: boolean
}

export type LessonView = {
  slug: string
  title: string
  written?: WrittenIn
  url: string
  lastAt?: number
  checkpoints: number
  exercises: ExerciseView[]
}

export type Overview = {
  lessons: LessonView[]
  /** exercises in the record that the course no longer has */
  elsewhere: ExerciseView[]
  passed: number
  total: number
  attempts: number
  checkpoints: number
  /** the earliest thing in the record, ms */
  since?: number
  /** the lesson that was read last */
  latest?: LessonView
  /** how much of each kind an erase takes */
  counts: Record<Kind, number>
}

export const KINDS = ['drafts', 'attempts', 'checkpoints', 'visits', 'settings', 'aside'] as const
export type Kind = (typeof KINDS)[number]

const EMPTY = { drafts: [], attempts: [], checkpoints: [], visits: [], settings: [], aside: [] }

/**
 * What the page shows of a record.
 *
 * @param file the whole record, or undefined while it is read: then the course alone
 */
export function overview(
  course: Course,
  file: Omit<RecordFile, 'type' | 'version' | 'exportedAt'> = EMPTY,
): Overview {
  const attempts = Map.groupBy(file.attempts, a => a.exercise)
  const visits = Map.groupBy(file.visits, v => v.lesson)
  const checkpoints = Map.groupBy(
    file.checkpoints.filter(c => c.doneAt !== undefined),
    c => c.lesson,
  )
  const exercise = (known: Course[number]['exercises'][number]): ExerciseView => {
    const mine = (attempts.get(known.id) ?? []).toSorted(inOrder)
    const best = bestAttempt(mine)
    const status = statusOf(mine)
    return {
      ...known,
      status,
      attempts: mine.length,
      ...(status === 'pass' && { passedAt: best!.at }),
      changed: !!best && !!known.contentVersion && changedSince(best, known.contentVersion),
    }
  }
  const lessons = course.map(lesson => {
    const seen = (visits.get(lesson.slug) ?? []).map(v => v.at)
    return {
      slug: lesson.slug,
      title: lesson.title,
      ...(lesson.written && { written: lesson.written }),
      url: lesson.url,
      ...(seen.length > 0 && { lastAt: Math.max(...seen) }),
      checkpoints: checkpoints.get(lesson.slug)?.length ?? 0,
      exercises: lesson.exercises.map(exercise),
    }
  })
  const inCourse = new Set(course.flatMap(l => l.exercises.map(e => e.id)))
  const gone = [...attempts.keys()].filter(id => !inCourse.has(id)).sort()
  const last = file.visits.toSorted(inOrder).findLast(v => lessons.some(l => l.slug === v.lesson))
  const times = [...file.attempts, ...file.visits, ...file.checkpoints].map(row =>
    'first' in row ? row.first : row.at,
  )
  const latest = last && lessons.find(l => l.slug === last.lesson)
  const all = lessons.flatMap(l => l.exercises)
  return {
    lessons,
    elsewhere: gone.map(id => exercise({ id, title: id, url: '' })),
    passed: all.filter(e => e.status === 'pass').length,
    total: all.length,
    attempts: file.attempts.length,
    checkpoints: file.checkpoints.filter(c => c.doneAt !== undefined).length,
    ...(times.length > 0 && { since: times.reduce((a, b) => Math.min(a, b)) }),
    ...(latest && { latest }),
    counts: Object.fromEntries(KINDS.map(kind => [kind, file[kind].length])) as Record<Kind, number>,
  }
}
