import { bring } from '#drawing/bring.ts'
import { openRecord } from '#record/browser/open.ts'

/** What a cell's element gives to who restores it; see `CodeCell`. */
interface Restored extends HTMLElement {
  used(): Promise<{ openShared(code: string | undefined): void }>
}

/** Wakes the cells that have something to show: a text of the learner's, or code that the address carries. */
export async function restoreCells(cells: readonly Restored[]): Promise<void> {
  const follow = () => void openShared(cells, location.hash)
  addEventListener('hashchange', follow)
  for (const cell of cells) {
    const source = cell.querySelector('[data-source]')?.textContent
    const draft = await openRecord().draftOf(cell.dataset.key!)
    if (draft && draft.code !== source) await cell.used()
  }
  follow()
}

async function openShared(cells: readonly Restored[], hash: string): Promise<void> {
  // Few addresses carry code: what reads it comes for those alone.
  if (!/^#code=/.test(hash)) return
  const place = cells[0]!.querySelector('[data-lost]')!
  const { decodeShared } = await bring(place, () => import('#classroom/browser/shared-code.ts'))
  const shared = await decodeShared(hash)
  if (!shared) return
  const named = shared === 'broken' ? undefined : cells.find(({ dataset }) => dataset.cell === shared.cell)
  // A link that cannot be read, or whose cell is gone: the first one says so.
  const cell = named ?? cells[0]!
  cell.scrollIntoView({ block: 'center' })
  const controller = await cell.used()
  controller.openShared(named && shared !== 'broken' ? shared.code : undefined)
}
