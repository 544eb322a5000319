/** A piece of code in the place of another. */
export interface Change {
  code: string
  what?: string
  instead?: string
}
