import { type IDBPDatabase, openDB } from 'idb'
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

/** Opens what was kept. Never throws. */
export async function openKept(): Promise<Kept> {
  let db: IDBPDatabase | undefined
  try {
    db = await openDB(NAME, 1, { upgrade: made => void made.createObjectStore('rows') })
  } catch {
    db = undefined
  }
  return {
    rows: ((await db?.getAll('rows').catch(() => [])) ?? []) as Row[],
    async add(row) {
      try {
        await db!.put('rows', row, resultKey(row))
        return true
      } catch {
        return false
      }
    },
    async clear() {
      await db?.clear('rows').catch(() => {})
    },
  }
}
