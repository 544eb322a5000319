/** Why a file, a link or an entry was not taken; `values` fill the interface's text for the code. */
export interface Problem {
  code: ProblemCode
  values: Record<string, string | number>
}

export type ProblemCode =
  | 'too-large'
  | 'not-json'
  | 'not-a-submission'
  | 'newer'
  | 'hostile'
  | 'wrong-field'
  | 'other-kind'
  | 'unreadable'
  | 'not-a-zip'
  | 'bomb'
  | 'too-many'
  | 'path'
  | 'packing'
  | 'nested'
  | 'overlap'
  | 'empty'
  | 'rest'
  | 'not-judged'
  | 'judging-failed'

/** A file that was found: its text, or why there is none. */
export type Found = { name: string; text: string; packedAt?: number } | { name: string; problem: Problem }

/** Thrown where one file is read; whoever reads many turns it into a row. */
export class FileError extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, values: Problem['values'] = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'FileError'
    this.problem = { code, values }
  }
}
