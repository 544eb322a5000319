import type { ExerciseDefinition } from '#exercise/definition.ts'
import { type Shape, type Tensor, tensorsOf } from '#exercise/shape.ts'
import { tensorAt } from '#exercise/tensors.ts'
import type { Cell } from '../answers.ts'
import type { Case } from '../cases.ts'
import { distance, sameDims } from '../compare.ts'
import { largest, shown } from '../numbers.ts'
import { pointOf } from '../truth.ts'
import { isSame } from './match.ts'

/** A rule that turns the right numbers into the learner's, found by looking at both. */
export interface Pattern {
  mistake: 'factor' | 'update' | 'permuted' | 'rounded' | 'nearly'
  values: Record<string, string | number>
}

/** Whether it is the right numbers, not exact enough. */
export function isBlurred({ mistake }: Pattern): boolean {
  return mistake === 'rounded' || mistake === 'nearly'
}

/** An answer that is nowhere further off than this is nearly right, and nothing else can be told of it. */
export const NEARLY = 2e-3

/**
 * Looks for a rule that holds in every wrong tensor: rounding or a small error; one constant factor, the update in
 * place of the gradient, the entries in other places.
 *
 * @param wrong the wrong tensors, at least one
 */
export function findPattern(
  wrong: Cell[],
  cases: Case[],
  definition: ExerciseDefinition,
  shape: Shape,
): Pattern | undefined {
  return (
    findRounding(wrong) ??
    findNearly(wrong) ??
    findFactor(wrong) ??
    findUpdate(wrong, cases, definition, shape) ??
    findOrder(wrong)
  )
}

/** A rule that holds in fewer cases may do so by chance. */
const LEAST_CASES = 3

// Between two single numbers some factor can always be found.
function isSingle(wrong: Cell[]): boolean {
  return wrong.reduce((count, { yours }) => count + yours.values.length, 0) < 2
}

function findFactor(wrong: Cell[]): Pattern | undefined {
  // In a case or two, numbers may be in proportion for any reason.
  if (isSingle(wrong) || new Set(wrong.map(({ caseAt }) => caseAt)).size < LEAST_CASES) return undefined
  const ratio = ratioOf(wrong[0]!.yours, wrong[0]!.reference)
  if (!Number.isFinite(ratio) || Math.abs(ratio) < 1e-6 || Math.abs(ratio - 1) < NEARLY) return undefined
  const holds = wrong.every(cell => isSame(cell, scaled(cell.reference, ratio)))
  return holds ? { mistake: 'factor', values: { ratio: shown(ratio) } } : undefined
}

// yours = point − ratio · gradient, the ratio being a learning rate that we do not know: only where weights are asked
// about, since nothing else is updated.
function findUpdate(
  wrong: Cell[],
  cases: Case[],
  definition: ExerciseDefinition,
  shape: Shape,
): Pattern | undefined {
  const { judge } = definition
  const aboutWeights =
    judge.kind === 'nudge' || wrong.some(({ truth }) => tensorAt(definition, truth.path).on === 'weights')
  const points = cases.map(({ args }) => pointOf(judge, args))
  if (!aboutWeights || isSingle(wrong) || points.includes(undefined)) return undefined
  const steps = wrong.map(cell => {
    const point = tensorsOf(shape, points[cell.caseAt]!)[cell.tensorAt]!
    return { ...cell, yours: mapped(cell.yours, (value, n) => point.values[n]! - value) }
  })
  const ratio = ratioOf(steps[0]!.yours, wrong[0]!.reference)
  if (!Number.isFinite(ratio) || Math.abs(ratio) < 1e-6) return undefined
  const holds = steps.every(({ yours, reference }) => distance(yours, scaled(reference, ratio)) < 1e-6)
  return holds ? { mistake: 'update', values: { ratio: shown(ratio) } } : undefined
}

function findOrder(wrong: Cell[]): Pattern | undefined {
  const sorted = (tensor: Tensor) => ({ ...tensor, values: tensor.values.toSorted((a, b) => a - b) })
  const holds = wrong.every(
    ({ yours, reference }) => yours.values.length > 1 && distance(sorted(yours), sorted(reference)) < 1e-6,
  )
  return holds ? { mistake: 'permuted', values: {} } : undefined
}

function findRounding(wrong: Cell[]): Pattern | undefined {
  for (let digits = 2; digits <= 6; digits++) {
    const unit = 10 ** -digits
    const holds = wrong.every(({ yours, reference }) =>
      yours.values.every(
        (value, n) =>
          Math.abs(value - Math.round(value / unit) * unit) < 1e-12 &&
          Math.abs(value - reference.values[n]!) <= unit * 0.500001,
      ),
    )
    if (holds) return { mistake: 'rounded', values: { digits } }
  }
  return undefined
}

function findNearly(wrong: Cell[]): Pattern | undefined {
  const most = largest(wrong.map(({ yours, reference }) => distance(yours, reference)))
  if (!(most < NEARLY)) return undefined
  return { mistake: 'nearly', values: { digits: Math.max(2, Math.floor(-Math.log10(most))) } }
}

// The factor at the largest entry, where it is known best.
function ratioOf(yours: Tensor, reference: Tensor): number {
  if (!sameDims(yours.dims, reference.dims)) return NaN
  const sizes = reference.values.map(Math.abs)
  const n = sizes.indexOf(Math.max(...sizes))
  return yours.values[n]! / reference.values[n]!
}

function scaled(tensor: Tensor, by: number): Tensor {
  return mapped(tensor, value => value * by)
}

function mapped(tensor: Tensor, change: (value: number, n: number) => number): Tensor {
  return { ...tensor, values: tensor.values.map(change) }
}
