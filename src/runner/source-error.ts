/** Something wrong with a program's text that is known by a code of its own. */
export class SourceError extends Error {
  readonly code: string
  readonly values: Record<string, string | number>
  readonly line: number

  constructor(code: string, values: Record<string, string | number>, line: number) {
    super(code)
    this.code = code
    this.values = values
    this.line = line
  }
}
