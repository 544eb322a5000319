import { randomUUID } from 'node:crypto'
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { format } from '#i18n/format.ts'
import { UsageError } from './grade-options.ts'
import { texts as all } from './language.ts'

const t = all.commandLine.gradeClass

/** Ends the command with 3: what was judged could not be written where it was wanted. */
export class WriteError extends Error {}

/** What a failed call of the file system gives as its reason: `ENOSPC`. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

/**
 * Writes a file beside its place and then renames it, so that a full disk leaves the old file or none, never a part.
 *
 * @throws whatever the file system refuses; nothing is left beside the place then
 */
export function writeWhole(path: string, text: string): void {
  const place = placeOf(path)
  if (!place) {
    writeFileSync(path, text)
    return
  }
  const beside = besideOf(place)
  try {
    writeFileSync(beside, text, { flush: true })
    renameSync(beside, place)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/**
 * Sees that a file can be written, before anything is judged for it.
 *
 * @throws UsageError
 */
export function checkPlace(path: string, option: string): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR' })
    const place = placeOf(path)
    if (!place) return
    const beside = besideOf(place)
    writeFileSync(beside, '', { flag: 'wx' })
    rmSync(beside)
  } catch (error) {
    throw new UsageError(
      format(t.badPlace, { option, path, reason: reasonOf(error), folder: dirname(path) || '.' }),
    )
  }
}

/** A name in the same folder, which is on the same disk. */
export function besideOf(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.part`
}

/** Where the file really is; undefined for a device or a pipe, which is written to and never replaced. */
function placeOf(path: string): string | undefined {
  const state = statSync(path, { throwIfNoEntry: false })
  if (!state) return path
  return state.isFile() ? realpathSync(path) : undefined
}
