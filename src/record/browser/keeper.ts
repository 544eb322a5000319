import type { Change } from '../change.ts'
import type { Rows, StoreName } from '../format.ts'
import type { Journal } from './journal.ts'
import { tell, within } from './page.ts'
import { reasonOf, type Status } from './status.ts'
import type { Store } from './store.ts'
import { type Waiting, WaitingList } from './waiting.ts'

type Parts = {
  open: () => Promise<Store>
  journal: Journal
  now: () => number
  /** how long typing may wait to be saved, and a failed save to be tried again, ms */
  delay: number
  retry: number
  /** how long reading waits for the database to open, ms */
  patience: number
  /** called with what was stored, after it was */
  onStored: (changes: readonly Change[]) => void
}

/**
 * Keeps changes until they are stored. Every change waits in memory and in the journal; reading sees
 * waiting changes as if they were stored; a failed save leaves them waiting and says so.
 */
export class Keeper {
  status: Status = { state: 'idle', aside: 0 }
  readonly #parts: Parts
  readonly #listeners = new Set<(status: Status) => void>()
  readonly #waiting = new WaitingList()
  #store: Promise<Store> | undefined
  #last = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #due = Infinity
  #flushing: Promise<void> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    for (const { change, take } of parts.journal.left()) {
      this.#waiting.items.push({ change, own: false })
      if (this.keepJournal()) take()
    }
    if (this.#waiting.items.length > 0) this.#schedule(0)
  }

  /** The next place in the order of all that happens; at least the clock, never less than what was. */
  moment(): { at: number; seq: number } {
    const at = this.#parts.now()
    this.#last = Math.max(at, this.#last + 1)
    return { at, seq: this.#last }
  }

  /** Takes a change. A save of the same version that still waits is replaced. */
  add(change: Change, urgent = false): void {
    this.#waiting.add(change)
    this.keepJournal()
    if (this.status.state !== 'unsaved') this.#tell({ state: 'saving' })
    this.#schedule(urgent ? 0 : this.#parts.delay)
  }

  /** Takes many changes that cannot be stored now, as an import brings them. */
  addAll(changes: readonly Change[]): void {
    this.#waiting.items.push(...changes.map(change => ({ change, own: false })))
    this.keepJournal()
    this.#schedule(this.#parts.retry)
  }

  /** Brings the journal up to date; again when the page is left, for what had no room. */
  keepJournal(): boolean {
    return this.#parts.journal.write(this.#waiting.changes)
  }

  /** Whether something that a learner wrote stands nowhere but in this page: neither stored nor in the journal. */
  holdsWork(): boolean {
    const wrote = this.#waiting.changes.some(({ store }) => store === 'drafts' || store === 'attempts')
    return wrote && !this.keepJournal()
  }

  /** One row with all that waits for it. */
  async row<S extends StoreName>(store: S, id: string): Promise<Rows[S] | undefined> {
    const stored = await this.#read(s => s.get(store, id))
    return this.#waiting.row(store, id, stored)
  }

  /** All rows whose id begins with `prefix`, with all that waits. */
  async rows<S extends StoreName>(store: S, prefix = ''): Promise<Rows[S][]> {
    const stored = await this.#read(s => s.list(store, prefix))
    this.#countAside()
    return this.#waiting.rows(store, prefix, stored ?? [])
  }

  /** Each exercise with each status that an attempt at it had. */
  async statuses(): Promise<[string, string][]> {
    const stored = (await this.#read(s => s.statuses())) ?? []
    const waiting = this.#waiting.changes.flatMap((c): [string, string][] =>
      c.store === 'attempts' ? [[c.row.exercise, c.row.result.status]] : [],
    )
    return [...stored, ...waiting]
  }

  /** Saves what waits; resolves when it is saved, or when it is known not to be. */
  async flush(): Promise<void> {
    while (this.#flushing) await this.#flushing
    if (this.#waiting.items.length === 0) return
    this.#flushing = this.#flush().finally(() => {
      this.#flushing = undefined
    })
    await this.#flushing
  }

  /** Writes many changes at once, past the journal: for imports. Throws when they cannot be stored. */
  async write(changes: readonly Change[]): Promise<void> {
    const highest = changes.reduce((top, { row }) => ('seq' in row ? Math.max(top, row.seq) : top), 0)
    await this.#use(store => store.write(changes, last => Math.max(last, highest)))
    this.#last = Math.max(this.#last, highest)
    this.#parts.onStored(changes)
    this.#saved()
  }

  /** Forgets what waits, then does `work` on the open database, or on undefined where there is none. */
  async erase(work: (store: Store | undefined) => Promise<void>): Promise<void> {
    this.drop()
    while (this.#flushing) await this.#flushing
    this.drop()
    await work(await this.#open().catch(() => undefined))
    this.#parts.journal.clear()
    this.status = { state: 'idle', aside: 0 }
    this.#tell({})
  }

  /** Forgets what waits. */
  drop(): void {
    this.#waiting.items = []
    this.keepJournal()
  }

  /** The learner has read that the record was removed. */
  acknowledgeLoss(): void {
    this.#parts.journal.remove('lost')
    this.#tell({ lostSince: undefined })
  }

  /** Stops saving, as when the page is gone. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#due = -Infinity
    await this.#flushing
    await this.#store?.then(store => store.close()).catch(() => {})
  }

  /** The connection is gone; the next use opens it anew. */
  closed(): void {
    this.#store = undefined
  }

  onStatus(listener: (status: Status) => void): () => void {
    this.#listeners.add(listener)
    listener(this.status)
    return () => this.#listeners.delete(listener)
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#due > 0) this.#due = Infinity
    const { done, error } = await this.#save([...this.#waiting.items])
    this.#waiting.stored(done)
    this.keepJournal()
    if (done.length > 0) this.#parts.onStored(done.map(w => w.change))
    if (error) {
      this.#tell({ state: 'unsaved', reason: reasonOf(error) })
      this.#schedule(this.#parts.retry)
    } else if (this.#waiting.items.length > 0) {
      this.#schedule(this.#parts.delay)
    } else {
      this.#saved()
    }
  }

  /** All in one transaction; where that fails, one by one, so that a large text does not hold up a small one. */
  async #save(batch: Waiting[]): Promise<{ done: Waiting[]; error?: unknown }> {
    let store: Store
    try {
      store = await this.#use(async s => {
        await s.write(...this.#stamped(batch))
        return s
      })
      return { done: batch }
    } catch (error) {
      if (batch.length === 1 || reasonOf(error) !== 'full') return { done: [], error }
      store = await this.#open()
    }
    const done: Waiting[] = []
    let failure: unknown
    for (const waiting of batch) {
      try {
        await store.write(...this.#stamped([waiting]))
        done.push(waiting)
      } catch (error) {
        failure = error
      }
    }
    return { done, error: failure }
  }

  /** Places that another tab has taken meanwhile are given anew; only for what this page did itself. */
  #stamped(batch: Waiting[]): [Change[], (last: number) => number] {
    return [
      batch.map(w => w.change),
      stored => {
        let last = stored
        for (const { change, own } of batch) {
          if (!('seq' in change.row)) continue
          if (own && change.row.seq <= last) change.row.seq = last + 1
          last = Math.max(last, change.row.seq)
        }
        this.#last = Math.max(this.#last, last)
        return last
      },
    ]
  }

  #open(): Promise<Store> {
    if (!this.#store) {
      const opening = this.#parts.open().then(async store => {
        this.#last = Math.max(this.#last, await store.last())
        const { journal } = this.#parts
        const marker = journal.get('record')
        if (store.created && marker) {
          journal.set('lost', marker)
          journal.remove('record')
        }
        const before = Number(journal.get('record')) || undefined
        const lostSince = Number(journal.get('lost')) || undefined
        this.#tell({ newer: store.newer, before, lostSince, aside: await store.count('aside') })
        this.#recovered()
        return store
      })
      this.#store = opening
      opening.catch(() => {
        if (this.#store === opening) this.#store = undefined
      })
    }
    return this.#store
  }

  /** Works on the open database; once more on a new connection when the old one was closed under our feet. */
  async #use<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await within(this.#parts.patience, this.#open())
    try {
      return await work(store)
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error
      this.closed()
      return await work(await within(this.#parts.patience, this.#open()))
    }
  }

  async #read<T>(work: (store: Store) => Promise<T>): Promise<T | undefined> {
    try {
      const found = await this.#use(work)
      this.#recovered()
      return found
    } catch (error) {
      this.#tell({ state: 'unsaved', reason: reasonOf(error) })
      return undefined
    }
  }

  /** The database answers again and nothing waits. */
  #recovered(): void {
    if (this.status.state !== 'unsaved' || this.#waiting.items.length > 0) return
    this.#tell({ state: this.status.at ? 'saved' : 'idle', reason: undefined })
  }

  #countAside(): void {
    this.#store?.then(
      async store => {
        const aside = await store.count('aside')
        if (aside !== this.status.aside) this.#tell({ aside })
      },
      () => {},
    )
  }

  #saved(): void {
    const at = this.#parts.now()
    this.#parts.journal.set('record', String(at))
    this.#tell({ state: 'saved', at, reason: undefined })
  }

  #schedule(delay: number): void {
    const due = Date.now() + delay
    if (due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => this.flush(), delay)
  }

  #tell(news: Partial<Status>): void {
    this.status = { ...this.status, ...news }
    tell(this.#listeners, () => this.status)
  }
}
