import { source } from 'virtual:notebook-source'
import { saveFile } from '#classroom/browser/save.ts'
import type { CellTexts } from '#i18n/en/cell.ts'
import { format } from '#i18n/format.ts'
import { notebookOf } from './notebook.ts'

/**
 * Saves a cell's program as a notebook.
 *
 * @param cell its element, which the page's address is given with
 * @returns the name of the file
 */
export function saveNotebook(cell: HTMLElement, code: string, t: CellTexts['notebook']): string {
  const { origin, pathname } = location
  const address = `${origin}${pathname}#${cell.id}`
  const about = format(t.about, { title: document.title, cell: cell.dataset.name!, address })
  const notebook = notebookOf({ about, code, origin: t.origin }, source)
  const file = `${cell.dataset.cell}.ipynb`
  saveFile(file, `${JSON.stringify(notebook, undefined, 1)}\n`, 'application/x-ipynb+json')
  return file
}
