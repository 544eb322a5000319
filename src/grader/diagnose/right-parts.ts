import type { ExerciseDefinition } from '#exercise/definition.ts'
import { fieldOf } from '#exercise/tensors.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import { type Cell, layerOf } from '../answers.ts'

/**
 * What is right in every case though the answer is not: whole fields of the answer, or the layer nearest the output.
 *
 * @returns a sentence with a space before it, or nothing
 */
export function rightParts(definition: ExerciseDefinition, cells: Cell[], t: GraderTexts): string {
  const wrong = new Set(cells.filter(cell => !cell.right).map(({ truth }) => fieldOf(truth.path)))
  const fields = [...new Set(cells.map(({ truth }) => fieldOf(truth.path)))].filter(
    field => !wrong.has(field),
  )
  if (fields.length > 0)
    return format(t.diagnosis.rightParts, { tensors: fields.map(field => `\`${field}\``).join(', ') })
  const layers = Map.groupBy(cells, ({ caseAt }) => caseAt)
  const lastIsRight = [...layers.values()].every(of => {
    const last = Math.max(...of.map(({ truth }) => layerOf(definition, truth.path)))
    return last > 1 && of.every(cell => cell.right || layerOf(definition, cell.truth.path) < last)
  })
  return lastIsRight ? t.diagnosis.rightLastLayer : ''
}
