import type { CheckPageTexts } from '#i18n/en/check.ts'
import type { Texts } from '#i18n/en.ts'
import { format } from '#i18n/format.ts'
import type { Head } from './grids.ts'
import type { Field, Sheet, SheetTable } from './sheet.ts'

export interface Words {
  t: CheckPageTexts
  /** The words of the judgement, shared with the command line. */
  core: Texts['numberCheck']
}

/** A table in words: a pre-activation, a weight. */
export const tableText = (table: SheetTable, { t, core }: Words): string =>
  ({ ...core.tables, ...t.given })[table]

/** Where a number is, in words and counted from 1: layer 2, to unit 1 from unit 2. Empty for a loss. */
export function whereText({ table, example, layer, at }: Field, { examples }: Sheet, { t }: Words): string {
  const [first = 0, second] = at.map(n => n + 1)
  const names = { layer: (layer ?? 0) + 1, unit: first, from: second ?? 0, example: (example ?? 0) + 1 }
  const form =
    table === 'inputs'
      ? t.where.input
      : table === 'targets' || table === 'error'
        ? t.where.output
        : at.length === 0
          ? undefined
          : second === undefined
            ? t.where.unit
            : t.where.weight
  const parts = [form, examples > 1 && example !== undefined ? t.where.example : undefined]
  return parts
    .filter(part => part !== undefined)
    .map(part => format(part, names))
    .join(t.where.and)
}

/** What a number is and where. */
export function placeText(field: Field, sheet: Sheet, words: Words): string {
  const where = whereText(field, sheet, words)
  const what = tableText(field.table, words)
  return where ? format(words.t.where.of, { what, where }) : what
}

/** A heading of a row or a column. */
export function headText(head: Head, words: Words): string {
  const { t } = words
  if (head.kind === 'bias') return t.heads.bias
  if (head.kind !== 'table') return format(t.heads[head.kind], { n: head.n + 1 })
  const name = t.letters[head.table as keyof typeof t.letters]
  return head.example === undefined ? name : format(t.heads.ofExample, { name, n: head.example + 1 })
}
