import { format } from '#i18n/format.ts'
import type { Id } from '#number-check/example.ts'
import { problemText } from '#number-check/sentences.ts'
import { placeText, type Words } from './place-text.ts'
import { type Field, fieldAt, type Sheet } from './sheet.ts'
import type { Problem } from './sizes.ts'

/** The field that keeps a sheet from being judged, where it is one. */
export function wrongField({ code, values }: Problem, sheet: Sheet): Id | undefined {
  return code === 'noLearningRate' || values.place === 'learningRate'
    ? 'learningRate'
    : fieldAt(String(values.place), sheet)
}

/** A problem in the words of the page where it has some, and else in those of the description. */
export function sentenceOf(problem: Problem, sheet: Sheet, words: Words): string {
  const { t, core } = words
  const { code, values } = problem
  if (code === 'noNumbers' || code === 'noLearningRate') return t.problem[code]
  const id = code === 'number' ? fieldAt(String(values.place), sheet) : undefined
  if (values.place === 'learningRate') return t.problem.rate
  if (id === undefined) return problemText(problem, core)
  const form = values.received === 'null' ? t.problem.blank : t.problem.noNumber
  return format(form, { place: placeText(fieldOf(id), sheet, words) })
}

/** The field of an id: `a/0/1/1` is unit 1 of layer 1 in example 0. */
function fieldOf(id: Id): Field {
  const [table, example, layer, at] = id.split('/')
  return {
    table: table as Field['table'],
    ...(example && { example: Number(example) }),
    ...(layer && { layer: Number(layer) }),
    at: at ? at.split(',').map(Number) : [],
  }
}
