import type { StoreName } from './format.ts'

type Fields = Record<string, unknown>

const text = (x: unknown) => typeof x === 'string'
const whole = (x: unknown) => Number.isSafeInteger(x) && (x as number) >= 0
const time = (x: unknown) => typeof x === 'number' && Math.abs(x) <= 8.64e15
const object = (x: unknown): x is Fields => typeof x === 'object' && x !== null && !Array.isArray(x)
const optional = (check: (x: unknown) => boolean) => (x: unknown) => x === undefined || check(x)
const list = (check: (x: unknown) => boolean) => (x: unknown) => Array.isArray(x) && x.every(check)
const state = (x: unknown) => object(x) && typeof x.done === 'boolean'
const shape = (fields: Record<string, (x: unknown) => boolean>) => (x: unknown) =>
  object(x) && badField(x, fields) === undefined

const moment = { at: time, seq: whole }
const version = { ...moment, id: text, rev: whole, tab: text, code: text }

/** Each field of each kind of row, and what it must be. */
export const FIELDS: Record<StoreName, Record<string, (x: unknown) => boolean>> = {
  drafts: {
    id: text,
    versions: list(shape(version)),
    past: x => object(x) && Object.values(x).every(whole),
  },
  attempts: {
    ...moment,
    id: text,
    exercise: text,
    code: text,
    result: shape({
      version: whole,
      status: x => ['pass', 'fail', 'error', 'timeout'].includes(x as string),
    }),
    contentVersion: text,
    starter: optional(text),
  },
  checkpoints: {
    ...moment,
    id: text,
    lesson: text,
    checkpoint: text,
    state,
    doneAt: optional(time),
    others: optional(list(state)),
    tries: optional(list(shape({ at: time, right: x => typeof x === 'boolean' }))),
  },
  visits: { ...moment, id: text, lesson: text, section: text, first: time },
  settings: { ...moment, id: text, value: x => x !== undefined },
  aside: { id: text, at: time, from: text, reason: text },
}

/** The fields of one version of a draft, for a file's reader. */
export const VERSION_FIELDS = version

/**
 * Says what is wrong with a row.
 *
 * @param row anything: what the database or a file holds
 * @returns `'code: expected a valid value, got number'`, or undefined for a sound row
 */
export function rowProblem(store: StoreName, row: unknown): string | undefined {
  if (!object(row)) return `expected an object, got ${kind(row)}`
  const field = badField(row, FIELDS[store])
  if (field) return `${field}: got ${kind(row[field])} where a row of ${store} has something else`
  const parts = { attempts: row.exercise, checkpoints: row.lesson, visits: row.lesson } as Fields
  const owner = parts[store]
  if (owner !== undefined && !(row.id as string).startsWith(`${owner}#`))
    return `id: does not begin with ${owner}#`
}

/** Whether a version of a draft is sound: what a journal's entry holds. */
export const soundVersion = shape(version)

function badField(row: Fields, fields: Record<string, (x: unknown) => boolean>): string | undefined {
  return Object.keys(fields).find(name => !fields[name]!(Object.hasOwn(row, name) ? row[name] : undefined))
}

function kind(x: unknown): string {
  return x === null ? 'null' : Array.isArray(x) ? 'a list' : x === undefined ? 'nothing' : `a ${typeof x}`
}
