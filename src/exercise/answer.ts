import type { Data } from './data.ts'

/** A learner's function, or one of ours in its place. */
export type Answer = (...args: Data[]) => unknown
