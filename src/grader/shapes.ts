import type { Data } from '#exercise/data.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import type { FormProblem } from './form-problem.ts'
import { isRecord } from './outcome.ts'

/** What should be at a place of an answer, and what is, in words. */
export function describeProblem(problem: FormProblem, t: GraderTexts) {
  const { path, shape, data, model, missing } = problem
  const isList = shape.kind === 'list'
  return {
    where: path === '' ? t.shapes.answer : `\`${path}\``,
    expected:
      shape.kind === 'record'
        ? format(t.shapes.record, { fields: ticked(Object.keys(shape.fields)) })
        : isList
          ? format(t.shapes.list, { n: (model as Data[]).length })
          : describe(model, t),
    received: missing
      ? t.shapes.missing
      : isList && Array.isArray(data)
        ? format(t.shapes.list, { n: data.length })
        : describe(data, t),
  }
}

/** What a piece of data is, in words: `a matrix of 3 × 2 (rows × columns)`. */
export function describe(data: Data, t: GraderTexts): string {
  if (data === undefined) return t.shapes.nothing
  if (data === null) return t.shapes.null
  if (typeof data === 'number') return t.shapes.number
  if (typeof data === 'boolean') return format(t.shapes.boolean, { value: String(data) })
  if (typeof data === 'string') return format(t.shapes.text, { text: data.slice(0, 40) })
  if (isRecord(data)) {
    const names = Object.keys(data).slice(0, 12)
    return names.length > 0 ? format(t.shapes.object, { fields: ticked(names) }) : t.shapes.bare
  }
  if (data.length === 0) return t.shapes.empty
  if (data.every(part => typeof part === 'number')) return format(t.shapes.vector, { n: data.length })
  const rows = data as Data[][]
  if (!rows.every(row => Array.isArray(row) && row.every(entry => typeof entry === 'number')))
    return describeMixed(data, t)
  const columns = rows[0]!.length
  if (rows.some(row => row.length !== columns)) return t.shapes.ragged
  return format(t.shapes.matrix, { rows: rows.length, columns })
}

// A list with holes or texts in it: name the first thing that is not a number, it is what went wrong.
function describeMixed(data: Data[], t: GraderTexts): string {
  const n = data.findIndex(part => typeof part !== 'number')
  const list = format(t.shapes.list, { n: data.length })
  return Array.isArray(data[n]) ? list : `${list} (\`[${n}]\`: ${describe(data[n], t)})`
}

function ticked(names: string[]): string {
  return names.map(name => `\`${name}\``).join(', ')
}
