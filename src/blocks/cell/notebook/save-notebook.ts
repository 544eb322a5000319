import { source } from 'virtual:notebook-source'
import { saveFile } from '#classroom/browser/save.ts'
import { format } from '#i18n/format.ts'
import { loadNotebookTexts } from '#i18n/lazy.ts'
import { notebookOf } from './notebook.ts'

/**
 * Gets ready to save programs as notebooks, in one language.
 *
 * @returns saves the program of a cell, given by its element, and gives the sentence that says so
 */
export async function notebookSaver(locale: string): Promise<(cell: HTMLElement, code: string) => string> {
  const t = await loadNotebookTexts(locale)
  return (cell, code) => {
    const { origin, pathname } = location
    const address = `${origin}${pathname}#${cell.id}`
    const about = format(t.about, { title: document.title, cell: cell.dataset.name!, address })
    const notebook = notebookOf({ about, code, origin: t.origin }, source)
    const file = `${cell.dataset.cell}.ipynb`
    saveFile(file, `${JSON.stringify(notebook, undefined, 1)}\n`, 'application/x-ipynb+json')
    return format(t.saved, { file })
  }
}
