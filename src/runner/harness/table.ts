import { cutText, inspect } from './inspect.ts'
import { maxNumbers } from './outputs.ts'
import { append, isArray, keys, own } from './primordials.ts'

const maxColumns = 30

/** Columns and rows as text: a list of objects, a list of lists, or an object of them. */
export function tableOf(data: unknown): { columns: string[]; rows: string[][] } | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const names = keys(data)
  if (names.length === 0) return undefined
  const columns: string[] = ['']
  const isList = isArray(data)
  const rows: string[][] = []
  for (let i = 0; i < names.length && i * columns.length < maxNumbers; i++) {
    const item = own(data, names[i]!)
    const row: string[] = [isList ? names[i]! : cutText(names[i]!)]
    const fields = typeof item === 'object' && item !== null ? keys(item) : []
    if (fields.length === 0) put(columns, row, '=', item)
    for (let k = 0; k < fields.length && k < maxColumns; k++)
      put(columns, row, fields[k]!, own(item as object, fields[k]!))
    append(rows, row)
  }
  for (let i = 0; i < rows.length; i++) {
    for (let k = rows[i]!.length; k < columns.length; k++) append(rows[i]!, '')
  }
  return { columns, rows }
}

function put(columns: string[], row: string[], name: string, value: unknown): void {
  let at = 1
  while (at < columns.length && columns[at] !== name) at++
  if (at > maxColumns) return
  if (at === columns.length) append(columns, name)
  while (row.length <= at) append(row, '')
  row[at] = typeof value === 'string' ? cutText(value) : inspect(value, 2)
}
