import type { LearnerError, RunRequest } from '../runner.ts'
import type { Ended } from './quickjs.ts'

/** What a sandbox process is given when it starts. */
export interface Start {
  harness: string
  names: string[]
}

export interface Job {
  request: RunRequest
}

/** What comes back: first `ready`, then for each job `read`, once it is compiled, texts of the harness and one `over`. */
export type Reply =
  | { type: 'ready' | 'read' }
  | { type: 'text'; text: string }
  | { type: 'over'; ended?: Ended; full?: boolean; error?: LearnerError }
