import type { ExerciseStatus, LessonProgress } from './progress.ts'

/** One page of the course with what is to be done on it, in its order. */
export interface Stop {
  checkpoints: readonly string[]
  exercises: readonly string[]
  /** Anchors of its sections: what counts where there is nothing to do but to read. */
  sections: readonly string[]
}

/** Progress as far as the road looks at it. */
type Done = Pick<LessonProgress, 'sections' | 'checkpoints'>

/**
 * The first thing on a page that is not yet done.
 *
 * @param statuses of exercises, by id
 * @returns its anchor; an empty text for the page itself; undefined where all is done
 */
export function nextIn(
  { checkpoints, exercises, sections }: Stop,
  done: Done,
  statuses: ReadonlyMap<string, ExerciseStatus>,
): string | undefined {
  const answered = new Set(
    done.checkpoints.filter(({ state }) => state.done).map(({ checkpoint }) => checkpoint),
  )
  const open = checkpoints.find(id => !answered.has(id))
  const unpassed = exercises.find(id => statuses.get(id) !== 'pass')
  // Checkpoints come before the exercises that they prepare.
  if (open !== undefined) return `check-${open}`
  if (unpassed !== undefined) return `exercise-${unpassed}`
  if (checkpoints.length + exercises.length > 0) return undefined
  const seen = new Set(done.sections.map(({ section }) => section))
  return sections.length > 0 && sections.every(id => seen.has(id)) ? undefined : ''
}

/**
 * Where a reader goes on: in the lesson that they were in last, the first page with something not yet done; when all
 * of it is done, in the lessons after it.
 *
 * @param road the pages in the order of the course
 * @param progressOf a lesson's progress, by its slug
 * @returns undefined where nothing was begun, or nothing is left
 */
export function whereToGoOn<S extends Stop & { lesson: string }>(
  road: readonly S[],
  progressOf: ReadonlyMap<string, LessonProgress>,
  statuses: ReadonlyMap<string, ExerciseStatus>,
): { stop: S; anchor: string } | undefined {
  const latest = [...progressOf.values()]
    .filter(({ lastAt }) => lastAt !== undefined)
    .sort((a, b) => b.lastAt! - a.lastAt!)[0]
  if (!latest) return undefined
  const from = road.findIndex(({ lesson }) => lesson === latest.lesson)
  if (from < 0) return undefined
  for (const stop of road.slice(from)) {
    const anchor = nextIn(stop, progressOf.get(stop.lesson) ?? { sections: [], checkpoints: [] }, statuses)
    if (anchor !== undefined) return { stop, anchor }
  }
  return undefined
}
