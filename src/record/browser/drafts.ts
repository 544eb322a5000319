import { chooseVersion, type Seen } from '../draft.ts'
import type { Version } from '../format.ts'
import type { Keeper } from './keeper.ts'
import { listen, tell } from './page.ts'

/** The text to show, and the other texts under the same key that another tab, a reset or an import left. */
export type Draft = Version & { others: Version[] }

/** What this page types into under one key: a version of its own, over the one that it had loaded. */
type Typed = { id: string; rev: number; base: Seen | undefined }

/**
 * The texts of one page.
 *
 * @param writer names this page load: its versions are `<writer>.<n>`
 * @param tab names the tab over reloads
 */
export function createDrafts(keeper: Keeper, writer: string, tab: string) {
  const typed = new Map<string, Typed>()
  const listeners = new Map<string, Set<(version: Version) => void>>()
  const told = new Set<string>()
  let versions = 0

  function typeOver(key: string, base: Seen | undefined): Typed {
    const mine = { id: `${writer}.${++versions}`, rev: 0, base }
    typed.set(key, mine)
    return mine
  }

  /** Whether this page hears of a version for the first time. */
  function news(key: string, { id, rev }: Version): boolean {
    const mark = `${key} ${id} ${rev}`
    return !told.has(mark) && !!told.add(mark)
  }

  return {
    async of(key: string): Promise<Draft | undefined> {
      const chosen = chooseVersion(await keeper.row('drafts', key), tab)
      for (const version of chosen ?? []) news(key, version)
      if (!typed.has(key)) typeOver(key, chosen?.[0])
      return chosen && { ...chosen[0], others: chosen.slice(1) }
    },

    save(key: string, code: string, keep: boolean): void {
      const mine = keep || !typed.has(key) ? typeOver(key, undefined) : typed.get(key)!
      mine.rev++
      const row = { ...keeper.moment(), id: mine.id, rev: mine.rev, tab, code }
      keeper.add({ store: 'drafts', id: key, row, ...(mine.base && { base: mine.base }) })
    },

    take(key: string, { id, rev }: Seen): void {
      typeOver(key, { id, rev })
    },

    forget(key: string, version: Version): void {
      keeper.add({ store: 'drafts', id: key, row: { ...version }, forget: true }, true)
    },

    onForeign(key: string, listener: (version: Version) => void): () => void {
      return listen(listeners, key, listener)
    },

    /** Tells the page of texts that others left under a key, each state of each once. */
    async stored(key: string): Promise<void> {
      if (!listeners.has(key)) return
      for (const version of (await keeper.row('drafts', key))?.versions ?? []) {
        if (version.id.startsWith(`${writer}.`) || !news(key, version)) continue
        tell(listeners.get(key), () => version)
      }
    },

    clear(): void {
      typed.clear()
      told.clear()
    },
  }
}
