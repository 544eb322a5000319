import type { Answer } from '#exercise/answer.ts'
import type { Data } from '#exercise/data.ts'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { type Shape, shapeOf } from '#exercise/shape.ts'
import { fieldOf } from '#exercise/tensors.ts'
import type { Cell } from './answers.ts'
import { type Case, judgedTensors } from './cases.ts'
import { isClose } from './compare.ts'
import { copy } from './numbers.ts'
import { TOLERANCE } from './truth.ts'

/**
 * Finds the wrong tensors that follow rightly from other numbers of the same answer: what is wrong is what those were
 * made from, and the mistake is there.
 *
 * @param answers what came back for each case, of the right form
 * @returns the cells that only follow; none where the exercise does not say how its fields belong together, or where
 *   nothing else would be wrong
 */
export function followingCells(
  definition: ExerciseDefinition,
  cases: Case[],
  answers: Data[],
  cells: Cell[],
): Set<Cell> {
  const shape = shapeOf(definition.entry)
  const wrong = cells.filter(cell => !cell.right)
  const expected = new Map<string, ReturnType<typeof judgedTensors> | undefined>()
  const following = wrong.filter(cell => {
    const field = fieldOf(cell.truth.path)
    const key = `${cell.caseAt} ${field}`
    if (!expected.has(key))
      expected.set(key, fromOwn(definition, shape, field, answers[cell.caseAt]!, cases[cell.caseAt]!))
    const own = expected.get(key)?.[cell.tensorAt]
    return own !== undefined && isClose(cell.yours, own, TOLERANCE.value)
  })
  return following.length < wrong.length ? new Set(following) : new Set()
}

/** What would be judged if one field were made from the rest of the answer as it should be. */
function fromOwn(definition: ExerciseDefinition, shape: Shape, field: string, answer: Data, { args }: Case) {
  const own = (definition.own as Record<string, Answer> | undefined)?.[field]
  if (!own) return undefined
  const fields = copy(answer) as Record<string, Data>
  return judgedTensors(
    definition,
    shape,
    { ...fields, [field]: own(copy(fields), ...copy(args)) as Data },
    args,
  )
}
