import type { Data } from '#exercise/data.ts'
import type { Library } from '#exercise/libraries.ts'
import type { Starter } from '#exercise/starters.ts'
import type { Hint } from './hints.tsx'
import type { OnMap } from './on-map.ts'

/** What the page knows of the exercise that it shows. */
export interface ExerciseInfo {
  id: string
  title: string
  /** What a single-tensor answer is called, e.g. `W2`. */
  tensor: string
  allows: string[]
  /** Milliseconds for Run; Check has the definition's own. */
  timeLimit: number
  /** What learners begin with: of several, each gets one. */
  starters: Starter[]
  /** The function that is asked for. */
  entry: string
  /** What Run calls it with, and what is then expected, as text. */
  example: { args: Data[]; returns: string }
  hints: Hint[]
  /** In which other libraries its solution is shown as well. */
  libraries: Library[]
  /** What of a training there is to say of one; absent where the answer trains nothing. */
  training?: { calls: number; targets: number[] }
  /** Which version of the exercise this page asks. */
  contentVersion: string
  /** Of the headings of verdict and panels: 2 on a page of its own, 4 within a lesson. */
  level: number
  /** Address of the lesson, for links to what a diagnosis refers to. */
  lessonUrl: string
  /** Its place on the map of ideas. */
  map: OnMap
  /** Where to go once it is passed; absent within a lesson, which goes on below it. */
  after?: {
    /** Its place in the lesson. */
    lesson: { title: string; url: string }
    /** The exercise after it; absent after the last of the course. */
    next?: { title: string; url: string }
    /** The page that closes the course. */
    end: string
    /** Ids of all exercises of the course: once all are passed, the reader is led to its end. */
    all: string[]
  }
  locale: string
}
