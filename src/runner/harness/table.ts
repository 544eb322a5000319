import { cutText, inspect } from './inspect.ts'
import { maxNumbers } from './outputs.ts'
import { append, hasOwn, isArray, keys, own } from './primordials.ts'

const maxColumns = 30

/**
 * Columns and rows as text: a list of objects, a list of lists, or an object of them.
 *
 * @param data what is to be shown; undefined is returned for what has no rows
 * @param wanted the columns to show, in this order; absent: all
 */
export function tableOf(
  data: unknown,
  wanted?: unknown,
): { columns: string[]; rows: string[][] } | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const names = keys(data)
  if (names.length === 0) return undefined
  const asked = isArray(wanted) ? textsOf(wanted) : undefined
  const columns: string[] = ['']
  const isList = isArray(data)
  const rows: string[][] = []
  for (let i = 0; i < names.length && i * columns.length < maxNumbers; i++) {
    const item = own(data, names[i]!)
    const row: string[] = [isList ? names[i]! : cutText(names[i]!)]
    const fields = typeof item === 'object' && item !== null ? (asked ?? keys(item)) : []
    if (fields.length === 0) put(columns, row, '=', item)
    for (let k = 0; k < fields.length && k < maxColumns; k++)
      if (hasOwn(item as object, fields[k]!)) put(columns, row, fields[k]!, own(item as object, fields[k]!))
    append(rows, row)
  }
  for (let i = 0; i < rows.length; i++) {
    for (let k = rows[i]!.length; k < columns.length; k++) append(rows[i]!, '')
  }
  return { columns, rows }
}

function textsOf(list: unknown[]): string[] {
  const texts: string[] = []
  for (let i = 0; i < list.length && i < maxColumns; i++)
    append(texts, typeof list[i] === 'string' ? (list[i] as string) : inspect(list[i]))
  return texts
}

function put(columns: string[], row: string[], name: string, value: unknown): void {
  let at = 1
  while (at < columns.length && columns[at] !== name) at++
  if (at > maxColumns) return
  if (at === columns.length) append(columns, name)
  while (row.length <= at) append(row, '')
  row[at] = typeof value === 'string' ? cutText(value) : inspect(value, 2)
}
