import type { Hint } from './hints.tsx'

/** What the page knows of the exercise that it shows. */
export interface ExerciseInfo {
  id: string
  title: string
  /** What a single-tensor answer is called, e.g. `W2`. */
  tensor: string
  allows: string[]
  /** Milliseconds for Run; Check has the definition's own. */
  timeLimit: number
  starter: string
  hints: Hint[]
  /** Which version of the exercise this page asks. */
  contentVersion: string
  /** Of the headings of verdict and panels: 2 on a page of its own, 4 within a lesson. */
  level: number
  /** Address of the lesson, for links to what a diagnosis refers to. */
  lessonUrl: string
  locale: string
}
