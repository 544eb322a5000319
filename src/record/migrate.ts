import { RECORD_VERSION, type StoreName } from './format.ts'

/**
 * One step of the format, from `to - 1` to `to`: turns a row of the older version into one of the newer.
 * Rows are migrated one by one, in the browser's database and in imported files alike; a row that a step
 * cannot read is set aside as it was, and the others go on.
 */
export type Migration = { to: number; row: (store: StoreName, row: unknown) => unknown }

/** Every step since version 1, in order. Steps are never edited once they were published. */
export const MIGRATIONS: readonly Migration[] = []

/**
 * Brings one row from an older version to the present one.
 *
 * @param from the version that it was written in
 * @throws whatever a step throws on a row that it cannot read
 */
export function migrateRow(
  store: StoreName,
  row: unknown,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
  to: number = RECORD_VERSION,
): unknown {
  return steps.filter(s => s.to > from && s.to <= to).reduce((r, step) => step.row(store, r), row)
}
