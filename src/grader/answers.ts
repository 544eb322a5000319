import type { ExerciseDefinition } from '#exercise/definition.ts'
import type { Tensor } from '#exercise/shape.ts'
import { tensorAt } from '#exercise/tensors.ts'
import type { Case } from './cases.ts'
import { isClose } from './compare.ts'
import { type JudgeKind, REFERENCE_TOLERANCE, TOLERANCE } from './truth.ts'

/** One tensor of one case, judged. */
export interface Cell {
  /** Positions of the case and of the tensor within its answer. */
  caseAt: number
  tensorAt: number
  yours: Tensor
  /** The truth: a numeric derivative, or the value itself. */
  truth: Tensor
  /** What the solution gives. */
  reference: Tensor
  kind: JudgeKind
  right: boolean
}

/**
 * Judges every tensor of every case against the truth and then against the solution.
 *
 * @param cases the questions
 * @param answers for each case the tensors that are judged of the learner's answer, all of the right shape
 * @param kinds says by which judge a tensor is judged
 * @param singles for each case and tensor what single precision alone may put an entry off by, where that matters
 */
export function judgeCells(
  cases: Case[],
  answers: Tensor[][],
  kinds: (path: string) => JudgeKind,
  singles: (Tensor[] | undefined)[] = [],
): Cell[] {
  return cases.flatMap(({ truthTensors, referenceTensors }, caseAt) =>
    truthTensors.map((truth, tensorAt) => {
      const yours = answers[caseAt]![tensorAt]!
      const reference = referenceTensors[tensorAt]!
      const kind = kinds(truth.path)
      return {
        caseAt,
        tensorAt,
        yours,
        truth,
        reference,
        kind,
        right: isRight(settled(yours, reference, singles[caseAt]?.[tensorAt]), truth, reference, kind),
      }
    }),
  )
}

// An entry that is off by no more than it may be is as good as exact.
function settled(yours: Tensor, reference: Tensor, allowed: Tensor | undefined): Tensor {
  if (!allowed) return yours
  const isNear = (value: number, n: number) => Math.abs(value - reference.values[n]!) <= allowed.values[n]!
  return {
    ...yours,
    values: yours.values.map((value, n) => (isNear(value, n) ? reference.values[n]! : value)),
  }
}

/** Whether a tensor is right: near the truth, and near the solution where that is exact. */
export function isRight(yours: Tensor, truth: Tensor, reference: Tensor, kind: JudgeKind): boolean {
  if (!isClose(yours, truth, TOLERANCE[kind])) return false
  return kind === 'nudge' || isClose(yours, reference, REFERENCE_TOLERANCE)
}

/**
 * How near to the output a tensor is: the number of its layer, 0 where the exercise does not say. Errors flow
 * backward, so the first wrong one seen from the output is where to look.
 */
export function layerOf(definition: ExerciseDefinition, path: string): number {
  return tensorAt(definition, path).layer ?? 0
}

/**
 * The cell to look at first. Derivatives go wrong from the output backward: the wrong tensor nearest the output.
 * Values go wrong from the input forward: the first wrong one in the order of the answer.
 */
export function firstWrong(definition: ExerciseDefinition, cells: Cell[]): Cell | undefined {
  const wrong = cells.filter(cell => !cell.right)
  const order = ({ kind, truth, tensorAt }: Cell) =>
    kind === 'value' ? tensorAt : -layerOf(definition, truth.path)
  return wrong.sort((one, other) => order(one) - order(other) || one.caseAt - other.caseAt)[0]
}
