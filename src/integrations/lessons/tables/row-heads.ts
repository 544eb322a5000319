import type { Element, ElementContent } from 'hast'

/**
 * Makes the first column of a table head its rows, where it can: no cell of it is empty, and no two are the same.
 * Anything else in a first column names no row.
 *
 * @param table as Markdown makes it; it is changed in place
 */
export function headRows(table: Element): void {
  const rows = elements(table, 'tbody').flatMap(body => elements(body, 'tr'))
  const firsts = rows.map(row => elements(row, 'td')[0])
  if (rows.some(row => elements(row, 'td').length < 2)) return
  const said = firsts.map(cell =>
    JSON.stringify(cell.children, (key, value) => (key === 'position' ? undefined : value)),
  )
  if (said.includes('[]') || new Set(said).size < said.length) return
  for (const cell of firsts) {
    cell.tagName = 'th'
    cell.properties.scope = 'row'
  }
}

const elements = (parent: Element, tagName: string): Element[] =>
  parent.children.filter(
    (child: ElementContent): child is Element => child.type === 'element' && child.tagName === tagName,
  )
