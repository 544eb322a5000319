import type { LoadedExercise } from '#exercise/assemble.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'

/** What every sentence is made from. */
export interface Speaker {
  exercise: LoadedExercise
  t: GraderTexts
}
