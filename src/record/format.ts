/**
 * The learner's record, version 1: the shapes of everything that is kept.
 *
 * The same rows live in the browser's database (one store a kind) and in the exported file
 * (one list a kind). README.md beside this file documents each field.
 */

export const RECORD_TYPE = 'backprop-by-hand/record'
export const RECORD_VERSION = 1

/** Anything that survives `JSON.stringify`. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** When something happened: `at` is the wall clock (ms), `seq` the order, which no clock can turn back. */
export type Moment = { at: number; seq: number }

/** One text of a draft. A page that types owns one version and raises its `rev` with every save. */
export type Version = Moment & { id: string; rev: number; tab: string; code: string }

/** All living texts under one key; `past` tells up to which `rev` a version was replaced by a newer one. */
export type DraftRow = { id: string; versions: Version[]; past: Record<string, number> }

/** What the record reads of the grader's result: a `GradeResult`, of which everything else is kept as it came. */
export type AttemptResult = { version: number; status: 'pass' | 'fail' | 'error' | 'timeout' }

/** One checked attempt; `id` is `<exercise>#<random>`. Never changed after it was added. */
export type AttemptRow = Moment & {
  id: string
  exercise: string
  code: string
  result: AttemptResult
  contentVersion: string
  /** Which of several starters the answer began with. */
  starter?: string
}

/** What a checkpoint keeps: whether it is finished, and the answer given. Typed prose belongs in a draft. */
export type CheckpointState = { done: boolean; answer?: Json }

/** A question answered, and whether at once rightly. */
export type Try = { at: number; right: boolean }

/** A checkpoint of a lesson; `id` is `<lesson>#<checkpoint>`; `others` are differing states that an import brought. */
export type CheckpointRow = Moment & {
  id: string
  lesson: string
  checkpoint: string
  state: CheckpointState
  doneAt?: number
  others?: CheckpointState[]
  /** Since it was first missed: from them follows when it is due again. Nothing for what was never missed. */
  tries?: Try[]
}

/** A section of a lesson that was on screen; `id` is `<lesson>#<section>`; `at` is the latest time. */
export type VisitRow = Moment & { id: string; lesson: string; section: string; first: number }

/** A setting; `id` is its name. */
export type SettingRow = Moment & { id: string; value: Json }

/** A row that could not be read, kept exactly as it was found. */
export type AsideRow = { id: string; at: number; from: string; reason: string; row: unknown }

/** Each kind of row by the name of its store and of its list in the file. */
export type Rows = {
  drafts: DraftRow
  attempts: AttemptRow
  checkpoints: CheckpointRow
  visits: VisitRow
  settings: SettingRow
  aside: AsideRow
}
export type StoreName = keyof Rows

export const STORES: readonly StoreName[] = [
  'drafts',
  'attempts',
  'checkpoints',
  'visits',
  'settings',
  'aside',
]

/** The exported file. */
export type RecordFile = { type: typeof RECORD_TYPE; version: number; exportedAt: number } & {
  [S in StoreName]: Rows[S][]
}

/** Orders what happened: by `seq`, then by id, so that two devices agree. */
export function inOrder(a: Moment & { id: string }, b: Moment & { id: string }): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
