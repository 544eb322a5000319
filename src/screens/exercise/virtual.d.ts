declare module 'virtual:exercise-modules' {
  import type { LoadedExercise } from '#exercise/assemble.ts'
  import type { Library } from '#exercise/libraries.ts'
  /** By id: loads the exercise, put together for the grader, in this language if it has it. */
  export const exercises: Record<string, (locale: string) => Promise<{ default: LoadedExercise }>>
  /** By id: loads the solution's text. */
  export const solutions: Record<string, () => Promise<{ default: string }>>
  /** By id, where there are any: loads the same in other libraries, as HTML of coloured code. */
  export const comparisons: Record<string, () => Promise<{ default: { [Name in Library]?: string } }>>
}
