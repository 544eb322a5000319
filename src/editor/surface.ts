/** A place in a text, as offsets from its start. */
export interface TextRange {
  start: number
  end: number
}

/** An error of the learner's program, at a line of the text, counted from 1. */
export interface LineError {
  line: number
  message: string
}

/** What every editing surface is given when it opens. */
export interface SurfaceOptions {
  parent: HTMLElement
  value: string
  /** Where the cursor is to be. */
  selection: TextRange
  language: 'typescript' | 'javascript'
  /** What a screen reader says of the text box. */
  label: string
  /** The engine's names that this program may import; absent: all. Completion and type checks know no others. */
  allows?: readonly string[]
  readOnly: boolean
  onChange: () => void
  onRun: () => void
}

/** One editing surface: a plain text area, CodeMirror or Monaco. `createEditor` puts one in another's place. */
export interface Surface {
  value(): string
  /** Replaces the whole text as one step that the surface's own undo takes back. */
  setValue(value: string): void
  selection(): TextRange
  hasFocus(): boolean
  /** Marks these errors and no others. */
  markErrors(errors: readonly LineError[]): void
  /** Puts the cursor into the text, at the start of `line` (counted from 1) when it is given. */
  focus(line?: number): void
  setReadOnly(readOnly: boolean): void
  /** The page's theme has changed: take its colours anew. */
  applyTheme(): void
  dispose(): void
}
