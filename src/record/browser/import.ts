import type { Change } from '../change.ts'
import { type RecordFile, STORES } from '../format.ts'
import { ImportError, type ImportReport, importChanges, LARGEST_FILE, readRecord } from '../read.ts'
import { textOf } from '../text-of.ts'
import type { Keeper } from './keeper.ts'
import { besideName, deleteStores, openStore, type Store, type StoreOptions } from './store.ts'

/** Rows a transaction: large enough to be quick, small enough not to hold up what is typed meanwhile. */
const BATCH = 500

/**
 * Merges a file into the record. Importing the same file again adds nothing, so an import that was cut
 * short is simply repeated.
 *
 * @throws ImportError when the file cannot be read as a record; nothing was changed then
 * @throws DOMException QuotaExceededError when there is no room for all of it; what came so far stays
 */
export async function importRecord(
  file: Blob,
  keeper: Keeper,
  everything: () => Promise<RecordFile>,
): Promise<ImportReport> {
  if (file.size > LARGEST_FILE) {
    const values = { size: Math.ceil(file.size / 2 ** 20), most: LARGEST_FILE / 2 ** 20 }
    throw new ImportError(
      'too-large',
      values,
      `importRecord: expected ${values.most} MB or less, got ${values.size}`,
    )
  }
  const contents = readRecord(textOf(new Uint8Array(await file.arrayBuffer())), Date.now())
  const { changes, report } = importChanges(contents, await everything())
  const refused = keeper.status.reason === 'refused' || keeper.status.reason === 'blocked'
  if (refused) keeper.addAll(changes)
  else await writeAll(changes, batch => keeper.write(batch))
  return { ...report, saved: !refused }
}

/**
 * Brings home what was kept beside the record while it belonged to a newer site.
 *
 * @returns whether nothing is left there
 */
export async function takeBeside(
  store: Store,
  options: Partial<StoreOptions>,
  name: string,
): Promise<boolean> {
  try {
    const beside = await openStore({ ...options, name: besideName(name), onClose: undefined })
    const rows = async (from: Store) =>
      Object.fromEntries(await Promise.all(STORES.map(async s => [s, await from.list(s)])))
    const { changes } = importChanges(await rows(beside), await rows(store))
    const highest = Math.max(await beside.last(), await store.last())
    await writeAll(changes, batch => store.write(batch, () => highest))
    beside.close()
    await deleteStores(besideName(name))
    return true
  } catch {
    return false
  }
}

async function writeAll(changes: Change[], write: (batch: Change[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < changes.length; at += BATCH) await write(changes.slice(at, at + BATCH))
}
