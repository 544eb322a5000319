import type { Change } from '../change.ts'
import { rowProblem, soundVersion } from '../check.ts'
import { STORES } from '../format.ts'

/**
 * The write-ahead journal: what is not yet in the database stands in localStorage, written in the same
 * instant in which the learner typed, so that closing, reloading or crashing in mid-typing loses nothing.
 * Beside it: a marker by which a record that the browser removed is noticed, and the settings that must
 * be known before the first paint.
 */
export type Journal = {
  /** @returns false when there is no room, or no localStorage */
  write(changes: readonly Change[]): boolean
  /** what other pages, mostly gone, left unsaved; `take` removes it, unless it has changed since */
  left(): { changes: Change[]; take: () => void }[]
  get(name: string): string | null
  set(name: string, value: string): boolean
  remove(name: string): void
  clear(): void
}

/** @param storage the page's localStorage, or undefined where it is refused */
export function createJournal(name: string, writer: string, storage: Storage | undefined): Journal {
  const prefix = `${name}:`
  const unsaved = `${prefix}unsaved:`
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
      if (changes.length > 0) return set(unsaved + writer, JSON.stringify(changes))
      remove(unsaved + writer)
      return true
    },
    left: () =>
      keys(unsaved).flatMap(key => {
        const text = key === unsaved + writer ? null : (storage?.getItem(key) ?? null)
        if (text === null) return []
        return [{ changes: readChanges(text), take: () => storage?.getItem(key) === text && remove(key) }]
      }),
    get: key => attempt(() => [storage!.getItem(prefix + key)])[0] ?? null,
    set: (key, value) => set(prefix + key, value),
    remove: key => remove(prefix + key),
    clear: () => keys(prefix).forEach(remove),
  }
}

/** A journal's changes; entries that make no sense are set aside as text, so they are reported and not lost. */
function readChanges(text: string): Change[] {
  const aside = (row: unknown, reason: string): Change => {
    const id = `journal/${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`
    return { store: 'aside', id, row: { id, at: Date.now(), from: 'journal', reason, row } }
  }
  let changes: Change[]
  try {
    changes = JSON.parse(text)
    if (!Array.isArray(changes)) throw new Error('expected a list')
  } catch (error) {
    return [aside(text, String(error))]
  }
  return changes.map(change => {
    const known = STORES.includes(change?.store) && typeof change.id === 'string'
    const sound =
      known && (change.store === 'drafts' ? soundVersion(change.row) : !rowProblem(change.store, change.row))
    return sound ? change : aside(change, 'not a change of the record')
  })
}

function attempt<T>(work: () => T[]): T[] {
  try {
    return work()
  } catch {
    return []
  }
}
