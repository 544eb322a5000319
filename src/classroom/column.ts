import type { Assignment } from './assignment.ts'

/** A column of the gradebook: an exercise, or a lesson that the assignment asks for. */
export interface Column {
  /** Of an exercise; of a lesson `lesson/<slug>`. */
  id: string
  title: string
  /** The exercise's own. */
  points: number
  /** What the teacher lets it count for at most, in the place of its points. */
  worth?: number
}

const LESSON = 'lesson/'

/** What a column counts for at most. */
export function worthOf({ points, worth = points }: Column): number {
  return worth
}

/** The lesson that a column is of; undefined for an exercise's. */
export function lessonOf({ id }: Column): string | undefined {
  return id.startsWith(LESSON) ? id.slice(LESSON.length) : undefined
}

/**
 * The columns of an assignment, in its order; what this copy of the course does not have is left out.
 *
 * @param lessons of the course
 */
export function columnsOf<Exercise extends Column>(
  { items }: Pick<Assignment, 'items'>,
  exercises: readonly Exercise[],
  lessons: readonly { slug: string; title: string }[],
): (Exercise | Column)[] {
  const alone = items.every(({ kind }) => kind === 'lesson')
  return items.flatMap(({ kind, id }): (Exercise | Column)[] =>
    kind === 'exercise'
      ? exercises.filter(column => column.id === id)
      : lessonColumns(
          lessons.filter(({ slug }) => slug === id),
          alone,
        ),
  )
}

/**
 * Columns for lessons. Where nothing else is asked for, each counts one point; else they are shown and count for
 * nothing, unless the teacher gives them weight: that a lesson was done is the learner's word.
 *
 * @param alone whether lessons are all that the assignment asks for
 */
export function lessonColumns(lessons: readonly { slug: string; title: string }[], alone: boolean): Column[] {
  return lessons.map(({ slug, title }) => ({ id: LESSON + slug, title, points: alone ? 1 : 0 }))
}
