import { readNumber } from '#drawing/read-number.ts'
import type { Json } from '#record/format.ts'
import type { Run } from './run.ts'

/** What was done with a step: the text that was typed, or null where the answer was shown. */
export type Entry = string | null

/** How entries are kept: by the names of their steps, so that they stay with them when a lesson is revised. */
export function keptOf(paths: readonly string[], entries: readonly Entry[]): Record<string, Entry> {
  return Object.fromEntries(entries.map((entry, i) => [paths[i]!, entry]))
}

/**
 * The entries of the first steps, from what the record holds. What answers no step any more is left out: nothing that
 * was once accepted comes back as a wrong answer.
 *
 * @param kept as `keptOf` gives it; or a list of entries by place, as earlier versions kept it
 * @param paths names of the steps, in order
 * @param begin a run of these steps in which nothing was answered
 */
export function entriesOf(kept: Json | undefined, paths: readonly string[], begin: () => Run): Entry[] {
  if (Array.isArray(kept)) {
    const list = kept.filter(isEntry)
    const byPlace = taken(begin(), paths, i => list[i])
    return byPlace.length === Math.min(list.length, paths.length) ? byPlace : inTurn(list, paths, begin())
  }
  if (typeof kept !== 'object' || kept === null) return []
  return taken(begin(), paths, i => (Object.hasOwn(kept, paths[i]!) ? kept[paths[i]!] : undefined))
}

/** Entries up to the first step that has none, or one that does not answer it. */
function taken(run: Run, paths: readonly string[], entryAt: (step: number) => Json | undefined): Entry[] {
  const entries: Entry[] = []
  for (const [i] of paths.entries()) {
    const entry = entryAt(i)
    if (!isEntry(entry) || !accepts(run, i, paths[i]!, entry)) break
    entries.push(entry)
  }
  return entries
}

/** Each step gets the next entry that answers it. */
function inTurn(list: readonly Entry[], paths: readonly string[], run: Run): Entry[] {
  let next = 0
  return taken(run, paths, i => {
    while (next < list.length) {
      const entry = list[next++]
      if (typeof entry === 'string' && accepts(run, i, paths[i]!, entry)) return entry
    }
  })
}

function accepts(run: Run, step: number, path: string, entry: Entry): boolean {
  if (entry === null) return true
  const typed = readNumber(entry)
  if (typeof typed === 'string' || !run.accepts(step, typed.value)) return false
  run.own[path] = typed
  return true
}

const isEntry = (entry: unknown): entry is Entry => entry === null || typeof entry === 'string'
