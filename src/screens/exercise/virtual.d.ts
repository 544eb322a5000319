declare module 'virtual:exercise-modules' {
  import type { LoadedExercise } from '#exercise/assemble.ts'
  /** By id: loads the exercise, put together for the grader, in this language if it has it. */
  export const exercises: Record<string, (locale: string) => Promise<{ default: LoadedExercise }>>
  /** By id: loads the solution's text. */
  export const solutions: Record<string, () => Promise<{ default: string }>>
}
