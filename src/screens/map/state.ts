import type { ExerciseStatus, LessonProgress } from '#record/progress.ts'
import { nextIn } from '#record/road.ts'
import type { Road } from './view.ts'

export type IdeaState = 'done' | 'due' | 'begun' | 'none'

/** Progress as far as the map looks at it. */
export type Progress = Pick<LessonProgress, 'sections' | 'checkpoints'>

/**
 * How far the reader is with an idea: `due` where an answer or an exercise of it has not been right yet, `done` where
 * nothing is left on the page that teaches it and in the exercises of that page.
 *
 * @param progressOf a lesson's progress, by its slug
 * @param statuses of exercises, by id
 * @param again what was once missed and is due again: exercises by id, checkpoints as `<lesson>#<checkpoint>`
 */
export function stateOf(
  { taught, exercises }: Road['ideas'][string],
  sittings: Road['sittings'],
  progressOf: ReadonlyMap<string, Progress>,
  statuses: ReadonlyMap<string, ExerciseStatus>,
  again: ReadonlySet<string>,
): IdeaState {
  const home = sittings[taught]!
  const progress = progressOf.get(home.lesson) ?? { sections: [], checkpoints: [] }
  const answers = progress.checkpoints.filter(({ checkpoint }) => home.checkpoints.includes(checkpoint))
  const practised = exercises.map(id => statuses.get(id) ?? 'none')
  const recalled = [...exercises, ...home.checkpoints.map(id => `${home.lesson}#${id}`)]
  if (recalled.some(id => again.has(id))) return 'due'
  if (practised.includes('tried') || answers.some(({ state }) => !state.done)) return 'due'
  const own = Object.values(sittings).filter(({ lesson }) => lesson === home.lesson)
  const open = own
    .flatMap(sitting => sitting.exercises)
    .some(id => exercises.includes(id) && statuses.get(id) !== 'pass')
  if (nextIn(home, progress, statuses) === undefined && !open) return 'done'
  const seen = progress.sections.some(({ section }) => home.sections.includes(section))
  return seen || answers.length > 0 || practised.includes('pass') ? 'begun' : 'none'
}
