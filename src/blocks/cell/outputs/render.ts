import { format } from '#i18n/format.ts'
import { shownNumber } from '#runner/number-text.ts'
import type { Output, OutputPart } from '#runner/runner.ts'
import { Html, html } from './html.ts'
import { type CellTexts, renderMatrix } from './matrix.ts'
import { renderNetwork } from './network.ts'
import { renderPlot } from './plot.ts'

/**
 * What a program put out, as HTML: the same when the site is built and in the page. Whatever came from the program
 * is escaped.
 *
 * @param outputs in their order
 */
export function renderOutputs(outputs: readonly Output[], t: CellTexts): string {
  return outputs.map(output => renderOutput(output, t).text).join('')
}

function renderOutput(output: Output, t: CellTexts): Html {
  switch (output.kind) {
    case 'log':
      return html`<div class="line">${renderParts(output.parts, t)}</div>`
    case 'warn':
      return html`<div class="line warn"><b>${t.warning}</b> ${renderParts(output.parts, t)}</div>`
    case 'error':
      return html`<div class="line error"><b>${t.error}</b> ${renderParts(output.parts, t)}</div>`
    case 'table':
      return renderTable(output.columns, output.rows, t)
    case 'plot':
      return renderPlot(output, t)
    case 'network':
      return renderNetwork(output.network, t)
    case 'truncated':
      return html`<p class="dropped">${output.dropped > 1 ? format(t.dropped, { n: output.dropped }) : t.droppedSome}</p>`
  }
}

function renderParts(parts: readonly OutputPart[], t: CellTexts): Html[] {
  return parts.map((part, i) => {
    const gap = i > 0 && part.type !== 'matrix' ? ' ' : ''
    if (part.type === 'text') return html`${gap}<span class="text">${part.text}</span>`
    if (part.type === 'vector')
      return html`${gap}<span class="vector">[${part.values.map(shownNumber).join(', ')}]</span>`
    return renderMatrix(part.rows, t)
  })
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[], t: CellTexts): Html {
  const numeric = columns.map(
    (_, i) => i > 0 && rows.every(row => /^[-\d.]|^NaN|^Infinity|^$/.test(row[i] ?? '')),
  )
  const cells = (row: readonly string[]) =>
    row.map((text, i) =>
      i === 0
        ? html`<th scope="row">${text}</th>`
        : html`<td${numeric[i] ? new Html(' class="num"') : ''}>${text}</td>`,
    )
  return html`<div class="scroll"><table class="data" aria-label="${format(t.table, { rows: rows.length })}"><thead><tr>${columns.map(
    (name, i) =>
      name === ''
        ? html`<td></td>`
        : html`<th scope="col"${numeric[i] ? new Html(' class="num"') : ''}>${name}</th>`,
  )}</tr></thead><tbody>${rows.map(row => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>`
}
