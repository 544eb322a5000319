import type { Data } from '#exercise/data.ts'

/** One program to run, and what to do with it. */
export interface RunRequest {
  /** TypeScript or JavaScript, exactly as it was typed: line numbers of errors refer to this text. */
  source: string
  /** The names of the engine that `import … from 'engine'` may take; absent: all of them. */
  allows?: string[]
  /** In milliseconds, for everything together: start of the program, its output and all its calls. Reading it has a limit of its own. */
  timeLimit: number
  /** After the program has run: calls of one of its exports, all in one batch. */
  calls?: { entry: string; batch: Data[][] }
}

/** One thing that a program put out, in the order in which it did. */
export type Output =
  | { kind: 'log' | 'warn' | 'error'; parts: OutputPart[] }
  | { kind: 'table'; columns: string[]; rows: string[][] }
  | { kind: 'plot'; title: string; series: { name: string; points: [x: number, y: number][] }[] }
  | { kind: 'network'; network: Data }
  /** The harness stopped collecting: the program put out more than is kept. */
  | { kind: 'truncated'; dropped: number }

/** Part of a logged line. Vectors and matrices keep their numbers, so that a view can align them. */
export type OutputPart =
  | { type: 'text'; text: string }
  | { type: 'vector'; values: number[] }
  | { type: 'matrix'; rows: number[][] }

/** What one call of a batch came to. */
export interface CallOutcome {
  /** What the call returned, with typed arrays as arrays; functions and other foreign things are described in `foreign`. */
  value?: Data
  /** The arguments after the call: the trusted side compares them with what it sent. */
  after?: Data[]
  /** Set when the returned value holds something that is not plain data: where, and what it is. */
  foreign?: { path: string; what: string }
  /** Set when the call threw. */
  error?: LearnerError
}

/** An error of the learner's program in plain words, at the line that the learner sees. */
export interface LearnerError {
  /** A stable code of the interface's texts (`i18n` section `runner`), e.g. `runtime`, `syntax`, `import`, `timeout`. */
  code: string
  /** What the code's text needs, e.g. `{ name: 'fs', available: 'forward, backward' }`. */
  values: Record<string, string | number>
  /** The engine's own words, e.g. `x is not defined`. */
  message: string
  /** 1-based line of the source, where it is known. */
  line?: number
}

export type RunStatus =
  /** The program ran to its end (calls may still have thrown, each for itself). */
  | 'done'
  /** It could not be compiled, or threw. */
  | 'error'
  /** It ran over its time limit and was ended. */
  | 'timeout'
  /** It was ended because it took more memory than there is. */
  | 'memory'
  /** The caller's signal ended it. */
  | 'stopped'
  /** The sandbox itself could not be started: nothing is known about the program. */
  | 'unavailable'

export interface RunResult {
  status: RunStatus
  outputs: Output[]
  /** One for each entry of `calls.batch`, when the calls were reached. */
  returns?: CallOutcome[]
  /** The functions that the program exports, by name. */
  exports?: string[]
  error?: LearnerError
  /** In milliseconds, as the trusted side saw it. */
  duration: number
}

export interface RunOptions {
  /** Called with each output as it comes; the result holds all of them again. */
  onOutput?: (output: Output) => void
  signal?: AbortSignal
}

/**
 * Runs learner code where it can do no harm: no network, no storage, no DOM, no other realm. Data goes in, data
 * comes out. `browser/` and `node/` implement it with the same harness. `run` never rejects because of what the
 * program did.
 */
export interface Runner {
  run(request: RunRequest, options?: RunOptions): Promise<RunResult>
  /** Frees what the runner holds; it cannot be used afterwards. */
  dispose(): void
}
