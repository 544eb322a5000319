import { deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb'
import { UnderWay } from '#record/browser/under-way.ts'
import { resultKey } from '../results.ts'
import type { Row } from '../row.ts'

const NAME = 'backprop-by-hand:gradebook'

/** Keeps the rows of the gradebook in this browser; where that is refused, it says so and the page goes on. */
export interface Kept {
  rows: Row[]
  /** @returns false when it could not be kept */
  add(row: Row): Promise<boolean>
  clear(): Promise<void>
}

/**
 * Opens what was kept. Never throws.
 *
 * @param onErased called when another page has erased it; what is added afterwards is kept anew
 */
export async function openKept(onErased = () => {}): Promise<Kept> {
  let db: Promise<IDBPDatabase> | undefined
  const opened = () => {
    db ??= connect(() => {
      db = undefined
      onErased()
    })
    return db
  }
  return {
    rows: await opened().then(
      found => found.getAll('rows'),
      () => [],
    ),
    async add(row) {
      try {
        await (await opened()).put('rows', row, resultKey(row))
        return true
      } catch {
        return false
      }
    },
    async clear() {
      await opened()
        .then(found => found.clear('rows'))
        .catch(() => {})
    },
  }
}

/** How many rows are kept. Never throws. */
export async function countKept(): Promise<number> {
  try {
    const db = await connect(() => {})
    const count = await db.count('rows')
    db.close()
    return count
  } catch {
    return 0
  }
}

/**
 * Removes all rows, in every tab.
 *
 * @throws DOMException when the browser refuses it
 */
export async function eraseKept(): Promise<void> {
  if (!globalThis.indexedDB) return
  // A page that holds it lets go as soon as it can, and then it is removed.
  await new Promise<void>((resolve, reject) => {
    deleteDB(NAME, { blocked: () => resolve() }).then(resolve, reject)
  })
}

/** Where a policy forbids even to ask for the database, this rejects, as where it cannot be opened. */
async function connect(onErased: () => void): Promise<IDBPDatabase> {
  const underWay = new UnderWay()
  addEventListener('pagehide', () => underWay.abort())
  const db = await openDB(NAME, 2, {
    upgrade(made, _from, _to, transaction) {
      underWay.add(unwrap(transaction) as IDBTransaction)
      // Rows of version 1 are known by 32 bits of their files, so each would stand beside itself once judged again.
      if (made.objectStoreNames.contains('rows')) made.deleteObjectStore('rows')
      made.createObjectStore('rows')
    },
    blocking(_current, _next, event) {
      ;(event.target as IDBDatabase).close()
      onErased()
    },
  })
  underWay.follow(db)
  return db
}
