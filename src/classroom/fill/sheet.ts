/** A teacher's own table, of which single cells are filled in and nothing else changes. */
export interface Sheet {
  /** What its cells show, row by row. */
  rows: string[][]
  /** Whether its numbers have a decimal comma. */
  comma: boolean
  /** Puts a value into a cell; a column that is not there yet is added. */
  set(row: number, column: number, value: string | number): void
  /** The whole file, with what was put in. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>
}
