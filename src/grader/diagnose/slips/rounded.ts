import type { LoadedExercise } from '#exercise/assemble.ts'
import type { SlipModule } from '#exercise/slips.ts'
import type { Cell } from '../../answers.ts'
import type { Case } from '../../cases.ts'
import { largest } from '../../numbers.ts'
import { runnerOf } from './run.ts'

/** How much nearer than to the exact numbers an answer must be to those with a rounded constant. */
const NEARER = 50

/**
 * Whether right answers differ from the solution's just as if e were written down to some digits. That is derived, and
 * no nudge, though it agrees to as many digits.
 *
 * @param cells right ones
 */
export function hasRoundedConstant(
  exercise: LoadedExercise,
  module: SlipModule | undefined,
  cases: Case[],
  cells: Cell[],
): boolean {
  if (!module) return false
  const numbers = [...module.slips.keys()].filter(n => module.slips[n]!.kind === 'roundedConstant')
  const constants = Map.groupBy(numbers, n => module.slips[n]!.instead)
  const runner = runnerOf(exercise, module)
  const byCase = Map.groupBy(cells, ({ caseAt }) => caseAt)
  return [...constants.values()].some(slips =>
    [...byCase].every(([caseAt, of]) => {
      const tensors = runner.tensors(slips, cases[caseAt]!)
      if (!tensors) return false
      const off = (to: (cell: Cell, n: number) => number) =>
        largest(of.flatMap(cell => cell.yours.values.map((value, n) => value - to(cell, n))))
      const exact = off((cell, n) => cell.reference.values[n]!)
      const rounded = off((cell, n) => tensors[cell.tensorAt]!.values[n]!)
      return rounded * NEARER <= exact || exact < 1e-15
    }),
  )
}
