import { digest } from '#exercise/sha256.ts'
import type { Change } from './change.ts'
import { FIELDS, rowProblem, VERSION_FIELDS } from './check.ts'
import {
  type AsideRow,
  type AttemptRow,
  type DraftRow,
  inOrder,
  RECORD_TYPE,
  RECORD_VERSION,
  type RecordFile,
  type Rows,
  STORES,
  type StoreName,
  type Version,
} from './format.ts'
import { MIGRATIONS, type Migration, migrateRow } from './migrate.ts'
import { hostilePath } from './plain.ts'
import { verdictProblem } from './verdict.ts'

/** The largest file that is read, bytes: about three times a record of ten thousand attempts. */
export const LARGEST_FILE = 128 * 1024 * 1024

/** The highest place in the order that a file may claim, the last ms that a clock can show: ours still go above it. */
const HIGHEST = 8.64e15

/** Versions of one draft in a file; a page leaves one, so a learner has a few. */
const MOST_VERSIONS = 200

/** Why a file was not imported; `values` fill the interface's text for the code. */
export class ImportError extends Error {
  readonly code: 'too-large' | 'not-json' | 'not-a-record' | 'newer' | 'hostile' | 'wrong-type'
  readonly values: Record<string, string | number>

  constructor(code: ImportError['code'], values: ImportError['values'], message: string) {
    super(message)
    this.name = 'ImportError'
    this.code = code
    this.values = values
  }
}

/** What came of an import, by kind: rows that are new, rows that were there already, rows kept beside ours. */
export type ImportReport = {
  added: Record<StoreName, number>
  known: Record<StoreName, number>
  /** drafts and checkpoints that differ from ours: both are kept; settings that differ: ours stay */
  beside: Record<StoreName, number>
  /** entries that could not be read and were set aside */
  damaged: number
  /** false when storage is refused: what came is in memory only */
  saved: boolean
}

/** The sound rows of a file, brought to the present version, and what was wrong with the others. */
export type Contents = { [S in StoreName]: Rows[S][] }

/**
 * Reads an exported file: nothing in it is trusted.
 *
 * @param text the file's text
 * @param now for the rows that are set aside, ms
 * @returns fresh rows with known fields only; damaged ones are among `aside`
 * @throws ImportError when it is not a record, is of a newer site, or holds what no record holds
 */
export function readRecord(
  text: string,
  now: number,
  version: number = RECORD_VERSION,
  steps: readonly Migration[] = MIGRATIONS,
): Contents {
  let file: RecordFile
  try {
    file = JSON.parse(text)
  } catch (error) {
    throw new ImportError('not-json', {}, `importRecord: expected JSON, got ${(error as Error).message}`)
  }
  if (typeof file !== 'object' || file === null || file.type !== RECORD_TYPE) {
    throw new ImportError('not-a-record', {}, `importRecord: expected a file of type ${RECORD_TYPE}`)
  }
  if (!Number.isSafeInteger(file.version) || file.version < 1) {
    throw new ImportError(
      'not-a-record',
      {},
      `importRecord: expected a version from 1, got ${JSON.stringify(file.version)?.slice(0, 40)}`,
    )
  }
  if (file.version > version) {
    const values = { version: file.version, own: version }
    throw new ImportError(
      'newer',
      values,
      `importRecord: expected version ${version} or less, got ${file.version}`,
    )
  }
  const path = hostilePath(file)
  if (path) throw new ImportError('hostile', { path }, `importRecord: expected plain entries, got ${path}`)

  const contents: Contents = {
    drafts: [],
    attempts: [],
    checkpoints: [],
    visits: [],
    settings: [],
    aside: [],
  }
  for (const store of STORES) {
    const list: unknown = Object.hasOwn(file, store) ? file[store] : []
    if (!Array.isArray(list)) {
      throw new ImportError('wrong-type', { list: store }, `importRecord: expected a list in ${store}`)
    }
    for (const row of list) {
      try {
        const migrated = store === 'aside' ? row : migrateRow(store, row, file.version, steps, version)
        const problem = rowProblem(store, migrated)
        if (problem) throw new Error(problem)
        const part = store === 'attempts' && verdictProblem((migrated as AttemptRow).result)
        if (part) throw new Error(`result.${part}: is not what a verdict has there`)
        // Each version is set beside the others: a draft of a hundred thousand would hold the page for minutes.
        const versions = store === 'drafts' ? (migrated as DraftRow).versions.length : 0
        if (versions > MOST_VERSIONS)
          throw new Error(`versions: ${versions}, at most ${MOST_VERSIONS} are read`)
        if (!orderly(migrated as object)) throw new Error(`seq: above ${HIGHEST}`)
        ;(contents[store] as unknown[]).push(known(store, migrated as Record<string, unknown>))
      } catch (error) {
        contents.aside.push(setAside(store, row, (error as Error).message, now))
      }
    }
  }
  return contents
}

/**
 * What an import changes: only additions.
 *
 * @param contents the file's rows
 * @param ours our own rows, to say what is new
 * @returns the changes in order, and the report
 */
export function importChanges(
  contents: Contents,
  ours: Contents,
): { changes: Change[]; report: ImportReport } {
  const zero = () => Object.fromEntries(STORES.map(s => [s, 0])) as Record<StoreName, number>
  const report: ImportReport = { added: zero(), known: zero(), beside: zero(), damaged: 0, saved: true }
  const changes: Change[] = []
  for (const store of STORES) {
    const mine = new Map(ours[store].map(row => [row.id, row]))
    for (const row of contents[store]) {
      const there = mine.get(row.id)
      const steps = stepsOf(store, row, there)
      const differs = steps.length > 0 || (store === 'settings' && there && !same(row, there, 'value'))
      report[!differs ? 'known' : there ? 'beside' : 'added'][store]++
      changes.push(...steps)
    }
  }
  report.damaged = report.added.aside
  return { changes, report }
}

function stepsOf(store: StoreName, row: Rows[StoreName], there: Rows[StoreName] | undefined): Change[] {
  if (store === 'drafts') {
    const mine = there as DraftRow | undefined
    return (row as DraftRow).versions
      .toSorted(inOrder)
      .filter(v => !mine || !holds(mine, v))
      .map(version => ({ store, id: row.id, row: version }))
  }
  if (there && (store === 'attempts' || store === 'aside' || store === 'settings')) return []
  if (there && JSON.stringify(sorted(there)) === JSON.stringify(sorted(row))) return []
  return [{ store, id: row.id, row, merge: true } as Change]
}

function holds(mine: DraftRow, version: Version): boolean {
  const rev = mine.versions.find(v => v.id === version.id)?.rev ?? mine.past[version.id] ?? 0
  return rev >= version.rev || mine.versions.some(v => v.code === version.code)
}

function orderly(row: { seq?: number; versions?: { seq: number }[] }): boolean {
  return [row, ...(row.versions ?? [])].every(({ seq = 0 }) => seq <= HIGHEST)
}

function same(a: object, b: object, field: string): boolean {
  return JSON.stringify(Reflect.get(a, field)) === JSON.stringify(Reflect.get(b, field))
}

function sorted(row: object): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The same damaged row gets the same id, so that importing twice sets it aside once. */
function setAside(store: StoreName, row: unknown, reason: string, now: number): AsideRow {
  const id = `import/${store}/${digest(JSON.stringify(row) ?? '')}`
  return { id, at: now, from: store, reason, row }
}

/** A fresh row with the fields of its kind and no others. */
function known(store: StoreName, row: Record<string, unknown>): unknown {
  const fields = store === 'aside' ? [...Object.keys(FIELDS.aside), 'row'] : Object.keys(FIELDS[store])
  const fresh = pick(row, fields)
  if (store !== 'drafts') return fresh
  return {
    ...fresh,
    versions: (fresh.versions as Record<string, unknown>[]).map(v => pick(v, Object.keys(VERSION_FIELDS))),
  }
}

function pick(row: Record<string, unknown>, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter(f => Object.hasOwn(row, f)).map(f => [f, row[f]]))
}
