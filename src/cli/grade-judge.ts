import type { ResultsHead } from '#classroom/results.ts'
import type { Judging } from '#classroom/row.ts'
import type { LoadedExercise } from '#exercise/assemble.ts'
import { contentVersion, grade } from '#grader/grade.ts'
import { format } from '#i18n/format.ts'
import { exerciseIds, exerciseText, loadExercise, startersOf } from '#integrations/exercises/load.ts'
import { errorText } from '#runner/error-text.ts'
import type { Runner } from '#runner/runner.ts'
import { UsageError } from './grade-options.ts'
import { locale, texts } from './language.ts'
import { TIME_SCALE } from './time-scale.ts'

/** The exercises of a gradebook, loaded. */
export interface Loaded {
  exercises: Map<string, LoadedExercise>
  columns: ResultsHead['columns']
}

/**
 * Loads the exercises that count.
 *
 * @param wanted ids in order; absent: all of the course
 * @throws UsageError when the course does not have one of them
 */
export async function loadColumns(wanted?: readonly string[]): Promise<Loaded> {
  const known = exerciseIds()
  const ids = wanted ?? known
  const strange = ids.filter(id => !known.includes(id))
  if (strange.length > 0)
    throw new UsageError(format(texts.commandLine.gradeClass.unknownExercises, { ids: strange.join(', ') }))
  const exercises = new Map<string, LoadedExercise>()
  for (const id of ids) exercises.set(id, await loadExercise(id, locale))
  const columns = [...exercises.values()].map(exercise => {
    const { id, title, points } = exercise.definition
    return { id, title, points, contentVersion: contentVersion(exercise) }
  })
  return { exercises, columns }
}

/** The same grader as the page's, with the command line's sandbox. */
export function judgingWith({ exercises }: Loaded, runner: Runner): Judging {
  const given = new Map(
    [...exercises.keys()].map(id => [
      id,
      {
        starter: startersOf(id)
          .map(({ code }) => code)
          .join('\n'),
        solution: exerciseText(id, 'solution.ts'),
      },
    ]),
  )
  return {
    exercises: [...exercises.keys()],
    course: exerciseIds(),
    judge: (id, code) =>
      grade(exercises.get(id)!, code, runner, {
        t: texts.grader,
        timeScale: TIME_SCALE,
        explain: error => errorText(error, texts.runner),
      }),
    given: id => given.get(id)!,
  }
}
