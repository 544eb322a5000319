import type { Change } from '../change.ts'
import { rowProblem, soundVersion } from '../check.ts'
import { STORES } from '../format.ts'
import { randomId } from './page.ts'

/**
 * The write-ahead journal: what is not yet in the database stands in localStorage, written in the same
 * instant in which the learner typed, so that closing, reloading or crashing in mid-typing loses nothing.
 * Beside it: a marker by which a record that the browser removed is noticed, and the settings that must
 * be known before the first paint.
 */
export type Journal = {
  /**
   * Makes the journal hold exactly these changes, one entry each.
   *
   * @returns false when there is no room for all, or no localStorage
   */
  write(changes: readonly Change[]): boolean
  /** what other pages, mostly gone, left unsaved; `take` removes it */
  left(): { change: Change; take: () => void }[]
  get(name: string): string | null
  set(name: string, value: string): boolean
  remove(name: string): void
  clear(): void
}

/** @param storage the page's localStorage, or undefined where it is refused */
export function createJournal(name: string, writer: string, storage: Storage | undefined): Journal {
  const prefix = `${name}:`
  const unsaved = `${prefix}unsaved:`
  const entries = new Map<Change, { key: string; kept: boolean }>()
  let count = 0
  const keys = (start: string) =>
    attempt(() => Array.from({ length: storage!.length }, (_, i) => storage!.key(i)!)).filter(k =>
      k.startsWith(start),
    )
  const set = (key: string, value: string) =>
    attempt(() => {
      storage!.setItem(key, value)
      return [true]
    }).length > 0
  const remove = (key: string) => attempt(() => [storage!.removeItem(key)])

  return {
    write(changes) {
      for (const change of changes) {
        if (entries.has(change)) continue
        entries.set(change, { key: `${unsaved}${writer}.${String(++count).padStart(7, '0')}`, kept: false })
      }
      // The latest first; where there is no room for one, the others are not tried at every key.
      let room = true
      for (const change of changes.toReversed()) {
        const entry = entries.get(change)!
        if (!entry.kept && room) room = entry.kept = set(entry.key, JSON.stringify(change))
      }
      const waiting = new Set(changes)
      for (const [change, { key, kept }] of entries) {
        if (!waiting.has(change) && entries.delete(change) && kept) remove(key)
      }
      return room
    },
    left: () =>
      keys(unsaved)
        .sort()
        .flatMap(key => {
          const text = key.startsWith(unsaved + writer) ? null : (storage?.getItem(key) ?? null)
          return text === null ? [] : [{ change: readChange(text), take: () => remove(key) }]
        }),
    get: key => attempt(() => [storage!.getItem(prefix + key)])[0] ?? null,
    set: (key, value) => set(prefix + key, value),
    remove: key => remove(prefix + key),
    clear() {
      entries.clear()
      keys(prefix).forEach(remove)
    },
  }
}

/** The change of an entry; one that makes no sense is set aside as it is, so it is reported and not lost. */
function readChange(text: string): Change {
  try {
    const change: Change = JSON.parse(text)
    const known = STORES.includes(change.store) && typeof change.id === 'string'
    if (!known) throw new Error('not a change of the record')
    const sound = change.store === 'drafts' ? soundVersion(change.row) : !rowProblem(change.store, change.row)
    if (!sound) throw new Error(`not a row of ${change.store}`)
    return change
  } catch (error) {
    const id = `journal/${randomId()}`
    const at = Date.now()
    return { store: 'aside', id, row: { id, at, from: 'journal', reason: String(error), row: text } }
  }
}

function attempt<T>(work: () => T[]): T[] {
  try {
    return work()
  } catch {
    return []
  }
}
