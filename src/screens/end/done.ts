import type { WrittenIn } from '#i18n/language.ts'
import { inOrder, type RecordFile } from '#record/format.ts'
import { bestAttempt, statusOf } from '#record/progress.ts'

/** An exercise as the closing page knows it. */
export interface Listed {
  id: string
  title: string
  written?: WrittenIn
  url: string
  points: number
}

export interface Passed extends Listed {
  /** ms */
  at: number
  /** How many answers were checked until one passed. */
  checks: number
}

export interface Done {
  /** In the order of the course. */
  passed: Passed[]
  earned: number
  points: number
  /** When the first and the last of them were passed, ms; absent where there is none. */
  between?: { first: number; last: number }
}

/** What a record says was passed, and when. */
export function doneIn(exercises: readonly Listed[], { attempts }: Pick<RecordFile, 'attempts'>): Done {
  const byExercise = Map.groupBy(attempts.toSorted(inOrder), ({ exercise }) => exercise)
  const passed = exercises.flatMap(exercise => {
    const mine = byExercise.get(exercise.id) ?? []
    if (statusOf(mine) !== 'pass') return []
    const best = bestAttempt(mine)!
    return [{ ...exercise, at: best.at, checks: mine.indexOf(best) + 1 }]
  })
  const times = passed.map(({ at }) => at)
  const sum = (list: readonly Listed[]) => list.reduce((total, { points }) => total + points, 0)
  return {
    passed,
    earned: sum(passed),
    points: sum(exercises),
    ...(times.length > 0 && { between: { first: Math.min(...times), last: Math.max(...times) } }),
  }
}
