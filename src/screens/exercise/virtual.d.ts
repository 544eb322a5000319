declare module 'virtual:exercise-modules' {
  import type { LoadedExercise } from '#exercise/assemble.ts'
  /** By id: loads the exercise, put together for the grader. */
  export const exercises: Record<string, () => Promise<{ default: LoadedExercise }>>
  /** By id: loads the solution's text. */
  export const solutions: Record<string, () => Promise<{ default: string }>>
}
