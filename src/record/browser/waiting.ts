import { applyChange, type Change } from '../change.ts'
import type { Rows, StoreName } from '../format.ts'

/** A change that is not stored yet; `own` is false for one that another page left in its journal. */
export type Waiting = { change: Change; own: boolean }

/** The changes that are not stored yet, in order; reading looks through them as if they were. */
export class WaitingList {
  items: Waiting[] = []

  get changes(): Change[] {
    return this.items.map(w => w.change)
  }

  /** Adds a change; a save of the same version that still waits, or is just being written, is replaced by it. */
  add(change: Change): void {
    const same = this.items.findIndex(({ change: c }) => {
      const saves = c.store === 'drafts' && change.store === 'drafts' && !c.forget && !change.forget
      return saves && c.id === change.id && c.row.id === change.row.id
    })
    this.items[same < 0 ? this.items.length : same] = { change, own: true }
  }

  /** Takes out what was stored. */
  stored(done: readonly Waiting[]): void {
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
