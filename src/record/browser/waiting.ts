import { applyChange, type Change } from '../change.ts'
import type { Rows, StoreName } from '../format.ts'

/** A change that is not stored yet; `own` is false for one that another page left in its journal. */
export type Waiting = { change: Change; own: boolean }

/** The changes that are not stored yet, in order; reading looks through them as if they were. */
export class WaitingList {
  items: Waiting[] = []
  #writing: readonly Waiting[] = []

  get changes(): Change[] {
    return this.items.map(w => w.change)
  }

  /** Adds a change; a save of the same version that waits and is not being written is replaced by it. */
  add(change: Change): void {
    const same = this.items.findLastIndex(w => {
      const c = w.change
      const saves =
        c.store === 'drafts' && change.store === 'drafts' && c.row.id === change.row.id && !change.forget
      return saves && c.id === change.id && !this.#writing.includes(w)
    })
    const before = this.items[same]?.change
    if (before?.store === 'drafts' && change.store === 'drafts') {
      this.items[same] = { change: { ...change, base: before.base }, own: true }
    } else {
      this.items.push({ change, own: true })
    }
  }

  /** Everything that waits now, for writing. */
  batch(): Waiting[] {
    this.#writing = this.items.slice()
    return this.items.slice()
  }

  /** Takes out what was stored. */
  stored(done: readonly Waiting[]): void {
    this.#writing = []
    this.items = this.items.filter(w => !done.includes(w))
  }

  /** A stored row with all that waits for it. */
  row<S extends StoreName>(store: S, id: string, stored: Rows[S] | undefined): Rows[S] | undefined {
    return this.changes
      .filter(c => c.store === store && c.id === id)
      .reduce((row, change) => applyChange(change, row) as Rows[S], stored)
  }

  /** Stored rows with all that waits for those whose id begins with `prefix`. */
  rows<S extends StoreName>(store: S, prefix: string, stored: readonly Rows[S][]): Rows[S][] {
    const rows = new Map(stored.map(row => [row.id, row]))
    for (const change of this.changes) {
      if (change.store !== store || !change.id.startsWith(prefix)) continue
      const next = applyChange(change, rows.get(change.id))
      if (next) rows.set(change.id, next as Rows[S])
    }
    return [...rows.values()]
  }
}
