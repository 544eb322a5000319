import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, unwrap } from 'idb'
import { applyChange, type Change } from '../change.ts'
import { rowProblem } from '../check.ts'
import { type AsideRow, RECORD_VERSION, type Rows, STORES, type StoreName } from '../format.ts'
import { MIGRATIONS, type Migration, migrateRow } from '../migrate.ts'
import type { UnderWay } from './under-way.ts'

/** Name and format of a database; the format differs from the present one only in tests of migrations. */
export type StoreOptions = {
  name: string
  version?: number
  steps?: readonly Migration[]
  now?: () => number
  /** called when the browser or a newer page closed the connection */
  onClose?: () => void
  /** told of all transactions */
  underWay?: UnderWay
}

export type Store = {
  /** there was no database before this page opened it */
  created: boolean
  /** the real database belongs to a newer site; this one stands beside it */
  newer: boolean
  get<S extends StoreName>(store: S, id: string): Promise<Rows[S] | undefined>
  /** all sound rows whose id begins with `prefix`; damaged ones are moved to `aside` */
  list<S extends StoreName>(store: S, prefix?: string): Promise<Rows[S][]>
  /** each exercise with each status that any of its attempts had, without reading the attempts */
  statuses(): Promise<[exercise: string, status: string][]>
  count(store: StoreName): Promise<number>
  /** the highest `seq` ever stored */
  last(): Promise<number>
  /**
   * Applies changes in one transaction: all or none.
   *
   * @param stamp given the highest stored `seq`, before anything is applied; returns the highest after
   */
  write(changes: readonly Change[], stamp?: (last: number) => number): Promise<void>
  clear(): Promise<void>
  close(): void
}

type Write = IDBPTransaction<unknown, string[], 'readwrite'>

/** The name of the database that this site uses while the real one belongs to a newer site. */
export const besideName = (name: string) => `${name}:beside`

/**
 * Opens the record's database, creating or migrating it.
 *
 * @throws DOMException of the browser when storage is refused or damaged, or when a migration failed
 *   (then the old database is untouched)
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { name, version = RECORD_VERSION, steps = MIGRATIONS, now = Date.now, onClose, underWay } = options
  if (!globalThis.indexedDB) throw new DOMException('no IndexedDB here', 'SecurityError')
  let created = false
  const connect = (database: string): Promise<IDBPDatabase> =>
    openDB(database, version, {
      async upgrade(db, from, _to, tx) {
        underWay?.add(unwrap(tx) as IDBTransaction)
        created = from === 0
        for (const store of [...STORES, 'meta']) {
          if (db.objectStoreNames.contains(store)) continue
          const made = db.createObjectStore(store, { keyPath: 'id' })
          if (store === 'attempts') made.createIndex('status', ['exercise', 'result.status'])
        }
        if (from > 0) await migrateAll(tx as unknown as Write, from, version, steps, now)
      },
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        onClose?.()
      },
      terminated: onClose,
    })

  let newer = false
  const db = await connect(name).catch(error => {
    if (error?.name !== 'VersionError') throw error
    newer = true
    return connect(besideName(name))
  })
  underWay?.follow(db)
  return { ...access(db, now), created: created && !newer, newer }
}

/** Removes both databases; resolves also when another page still holds one (it goes when that page lets go). */
export async function deleteStores(name: string): Promise<void> {
  for (const database of [name, besideName(name)]) {
    await new Promise<void>((resolve, reject) => {
      deleteDB(database, { blocked: () => resolve() }).then(resolve, reject)
    })
  }
}

function access(db: IDBPDatabase, now: () => number): Omit<Store, 'created' | 'newer'> {
  async function write(work: (tx: Write) => Promise<void>): Promise<void> {
    const tx = db.transaction([...STORES, 'meta'], 'readwrite', { durability: 'strict' })
    tx.done.catch(() => {})
    try {
      await work(tx)
    } catch (error) {
      if (tx.error === null) tx.abort()
      throw tx.error ?? error
    }
    await tx.done
  }

  return {
    async get(store, id) {
      const row = await db.get(store, id)
      return row === undefined || rowProblem(store, row) ? undefined : row
    },
    async list(store, prefix = '') {
      const rows = await db.getAll(store, prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : undefined)
      const bad = rows.filter(row => rowProblem(store, row))
      if (bad.length === 0) return rows
      await write(async tx => {
        for (const row of bad) await moveAside(tx, store, row, rowProblem(store, row)!, now)
      }).catch(() => {})
      return rows.filter(row => !bad.includes(row))
    },
    async statuses() {
      const found: [string, string][] = []
      const index = db.transaction('attempts').store.index('status')
      for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
        found.push(at.key as [string, string])
      }
      return found
    },
    count: store => db.count(store),
    last: async () => highest(await db.get('meta', 'last')),
    write: (changes, stamp = last => last) =>
      write(async tx => {
        const meta = tx.objectStore('meta')
        const seq = stamp(highest(await meta.get('last')))
        const rows = Map.groupBy(changes, change => `${change.store} ${change.id}`)
        await Promise.all([...rows.values()].map(steps => change(tx, steps, now)))
        await meta.put({ id: 'last', seq })
      }),
    clear: () =>
      write(async tx => {
        for (const store of tx.objectStoreNames) await tx.objectStore(store).clear()
      }),
    close: () => db.close(),
  }
}

/** A damaged counter begins anew: the clock alone is above every place that was given. */
function highest(last: { seq?: unknown } | undefined): number {
  return Number.isSafeInteger(last?.seq) ? (last!.seq as number) : 0
}

/** Brings one row through all changes to it. */
async function change(tx: Write, steps: readonly Change[], now: () => number): Promise<void> {
  const { store, id } = steps[0]!
  let stored = await tx.objectStore(store).get(id)
  const problem = stored === undefined ? undefined : rowProblem(store, stored)
  if (problem) {
    await moveAside(tx, store, stored, problem, now)
    stored = undefined
  }
  const next = steps.reduce((row, step) => applyChange(step, row), stored)
  if (next && next !== stored) await tx.objectStore(store).put(next)
}

async function migrateAll(
  tx: Write,
  from: number,
  version: number,
  steps: readonly Migration[],
  now: () => number,
): Promise<void> {
  for (const name of STORES) {
    if (name === 'aside') continue
    for (const row of await tx.objectStore(name).getAll()) {
      try {
        const next = migrateRow(name, row, from, steps, version) as { id: string }
        if (next !== row) await tx.objectStore(name).put(next)
      } catch (error) {
        await moveAside(tx, name, row, String(error), now)
      }
    }
  }
}

/** A damaged row goes to `aside` exactly as it is: reported, exported, never dropped. */
async function moveAside(
  tx: Write,
  store: StoreName,
  row: { id: IDBValidKey },
  reason: string,
  now: () => number,
): Promise<void> {
  const aside: AsideRow = { id: `${store}/${String(row.id)}`, at: now(), from: store, reason, row }
  let { id } = aside
  for (let n = 2; await tx.objectStore('aside').getKey(id); n++) id = `${aside.id}/${n}`
  await tx.objectStore('aside').put({ ...aside, id })
  await tx.objectStore(store).delete(row.id)
}
