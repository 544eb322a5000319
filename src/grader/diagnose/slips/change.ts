/** A piece of code in the place of another. */
export interface Change {
  code: string
  /** The code comes before the statement, which stays. */
  before?: true
  what?: string
  instead?: string
}
