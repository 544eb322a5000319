import type { Shown } from './lab.ts'
import type { Settings } from './settings.ts'

/** What the page asks of the worker; each is answered once, in order. */
export type Request =
  | { do: 'begin'; settings: Settings }
  | { do: 'change'; part: Partial<Settings> }
  /** `milliseconds`: how long it may take; `first`: `undo` comes back to the state before; `quiet`: draw nothing. */
  | { do: 'advance'; epochs: number; milliseconds: number; first: boolean; quiet: boolean }
  | { do: 'restart' }
  | { do: 'undo' }
  | { do: 'show' }
  | { do: 'export' }

export type Asked = Request & { id: number }

export interface Answer {
  /** That of the request. */
  id: number
  epoch: number
  diverged: boolean
  /** Missing after a quiet advance and after an export. */
  shown?: Shown
  exported?: Exported
}

/** What the reader can take along, as texts. */
export interface Exported {
  weights: string
  program: string
}
