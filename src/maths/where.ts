/** The place of a formula in the sources, for messages. */
export interface Where {
  /** Path of the file as the author knows it. */
  file: string
  /** Line of the formula's first character, counted from 1. */
  line: number
}

/** A formula that cannot be typeset; its message names place, formula and reason. */
export class MathsError extends Error {
  override name = 'MathsError'
  readonly where: Where
  readonly tex: string
  readonly reason: string

  /**
   * @param where file and line of the formula
   * @param tex the formula as its author wrote it
   * @param reason what is wrong, what was expected and what to do
   */
  constructor(where: Where, tex: string, reason: string) {
    super(`${where.file}:${where.line}: ${reason}\n  in the formula: ${tex.trim()}`)
    this.where = where
    this.tex = tex
    this.reason = reason
  }
}
