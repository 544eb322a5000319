import type { cell } from '#i18n/en/cell.ts'
import { format } from '#i18n/format.ts'
import { type Html, html } from './html.ts'
import { alignedRows } from './numbers.ts'

export type CellTexts = typeof cell

/** A matrix as a table: a screen reader reads it cell by cell, the eye sees decimal points above one another. */
export function renderMatrix(rows: readonly (readonly number[])[], t: CellTexts, label?: string): Html {
  const name = label ?? format(t.matrix, { rows: rows.length, columns: rows[0]?.length ?? 0 })
  return html`<div class="scroll"><table class="matrix" aria-label="${name}"><tbody>${alignedRows(rows).map(
    row => html`<tr>${row.map(text => html`<td>${text}</td>`)}</tr>`,
  )}</tbody></table></div>`
}
