import type { Data } from '#exercise/data.ts'

/** A message in the language asked for, with the code and the values it was made from. */
export interface Message {
  code: string
  values: Record<string, string | number>
  text: string
}

/** One entry where the learner's answer and the truth are set side by side. */
export interface Comparison {
  /** Which tensor of the answer, e.g. `W2` or `dW[1]`; empty for an answer that is one tensor. */
  tensor: string
  /** Position within the tensor, e.g. `[2, 0]`; empty for a number. */
  index: number[]
  yours: number | string
  numeric: number | string
  /** |yours − numeric| over the largest |numeric| of the tensor; a string when it is not finite. */
  relativeError: number | string
}

export interface CheckResult {
  name: string
  /** What was judged, in the language asked for. */
  title: string
  /** The number of the instruction's task that this check belongs to, from 1. */
  task: number
  /** `skipped`: an earlier stage failed, so this was not judged. */
  status: 'pass' | 'fail' | 'skipped'
  message?: Message
  /** What the page draws for a failed check: the failing case and the entries beside the truth, worst first. */
  data?: { case: string; args: Data[]; returned?: Data; comparisons: Comparison[] }
}

/** The mistake that the learner's numbers point to. */
export interface Diagnosis {
  /**
   * The file's name in the exercise's `mistakes/`, a generic one (`sign`, `factor`, `transposed`, …), the kind of a slip
   * (`factorLeftOut`, …) or `unknown`.
   */
  mistake: string
  /** `exact`: the numbers are those of this mistake in every case; `likely`: in part, or where several fit. */
  certainty: 'exact' | 'likely'
  message: Message
  /** What exactly it is, for those who ask: the piece of code, in the names of our own solution. */
  more?: Message
  /** Which tensor or layer shows it first, where that is known. */
  where?: string
  /** The heading of the exercise's lesson where it is taught, as the anchor of a link, where that is known. */
  see?: string
}

/** The smallest change found to the learner's own program that makes every case right: it was made and graded. */
export interface Repair {
  /** One or two, in the order of their lines. */
  changes: Change[]
  message: Message
  /** Each gives away more: the line, the part of it, the kind of change, the change itself. */
  steps: Message[]
}

/** A change of a program, in words that need no program. */
export interface Change {
  /** Names its sentences, e.g. `index`. */
  kind: string
  /** 1-based line of the learner's source. */
  line: number
  /** The piece of the program that is changed, and what it becomes; empty where it goes. */
  what: string
  instead: string
}

/**
 * The verdict on one submission: plain JSON. Numbers that are not finite are the strings `'NaN'`, `'Infinity'`
 * and `'-Infinity'`.
 */
export interface GradeResult {
  version: 1
  exercise: string
  /** Hash of the exercise's definition: a changed exercise has another one. */
  contentVersion: string
  status: 'pass' | 'fail' | 'error' | 'timeout'
  points: { earned: number; possible: number }
  /** One sentence that says how it ended. */
  message: Message
  checks: CheckResult[]
  diagnosis?: Diagnosis
  /** Only where it was asked for, with `findRepair`. */
  repair?: Repair
  /** Kind remarks on an answer that passed, e.g. that it looks numeric. */
  notes: Message[]
  /** 1-based line of the learner's source where an error arose, where it is known. */
  line?: number
  /** In milliseconds. */
  duration: number
}
