import type { Judge } from '#exercise/definition.ts'
import type { Tensor } from '#exercise/shape.ts'
import { type Shape, tensorsOf } from '#exercise/shape.ts'
import type { Cell } from '../answers.ts'
import type { Case } from '../cases.ts'
import { distance, sameDims } from '../compare.ts'
import { largest, shown } from '../numbers.ts'
import { pointOf } from '../truth.ts'
import { isSame } from './match.ts'

/** A rule that turns the right numbers into the learner's, found by looking at both. */
export interface Pattern {
  mistake: 'factor' | 'update' | 'permuted' | 'rounded' | 'coarse'
  values: Record<string, string | number>
}

/**
 * Looks for a rule that holds in every wrong tensor: one constant factor, the update in place of the gradient, the
 * entries in other places, rounding, or a small error.
 *
 * @param wrong the wrong tensors, at least one
 */
export function findPattern(wrong: Cell[], cases: Case[], judge: Judge, shape: Shape): Pattern | undefined {
  return (
    findFactor(wrong) ??
    findUpdate(wrong, cases, judge, shape) ??
    findOrder(wrong) ??
    findRounding(wrong) ??
    findError(wrong)
  )
}

// Between two single numbers some factor can always be found.
function isSingle(wrong: Cell[]): boolean {
  return wrong.reduce((count, { yours }) => count + yours.values.length, 0) < 2
}

function findFactor(wrong: Cell[]): Pattern | undefined {
  if (isSingle(wrong)) return undefined
  const ratio = ratioOf(wrong[0]!.yours, wrong[0]!.reference)
  const holds = wrong.every(({ yours, reference }) => isSame(yours, scaled(reference, ratio)))
  if (!holds || !Number.isFinite(ratio) || Math.abs(ratio) < 1e-6) return undefined
  return { mistake: 'factor', values: { ratio: shown(ratio) } }
}

// yours = point − ratio · gradient, the ratio being a learning rate that we do not know.
function findUpdate(wrong: Cell[], cases: Case[], judge: Judge, shape: Shape): Pattern | undefined {
  const points = cases.map(({ args }) => pointOf(judge, args))
  if (isSingle(wrong) || points.includes(undefined)) return undefined
  const steps = wrong.map(({ caseAt, tensorAt, yours }) => {
    const point = tensorsOf(shape, points[caseAt]!)[tensorAt]!
    return { ...yours, values: yours.values.map((value, n) => point.values[n]! - value) }
  })
  const ratio = ratioOf(steps[0]!, wrong[0]!.reference)
  const holds = wrong.every(({ reference }, n) => isSame(steps[n]!, scaled(reference, ratio)))
  if (!holds || !Number.isFinite(ratio) || Math.abs(ratio) < 1e-6) return undefined
  return { mistake: 'update', values: { ratio: shown(ratio) } }
}

function findOrder(wrong: Cell[]): Pattern | undefined {
  const sorted = (tensor: Tensor) => ({ ...tensor, values: tensor.values.toSorted((a, b) => a - b) })
  const holds = wrong.every(
    ({ yours, reference }) => yours.values.length > 1 && isSame(sorted(yours), sorted(reference)),
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

function findError(wrong: Cell[]): Pattern | undefined {
  const most = largest(wrong.map(({ yours, reference }) => distance(yours, reference)))
  return most < 2e-3
    ? { mistake: 'coarse', values: { percent: Number((most * 100).toPrecision(2)) } }
    : undefined
}

// The factor at the largest entry, where it is known best.
function ratioOf(yours: Tensor, reference: Tensor): number {
  if (!sameDims(yours.dims, reference.dims)) return NaN
  const sizes = reference.values.map(Math.abs)
  const n = sizes.indexOf(Math.max(...sizes))
  return yours.values[n]! / reference.values[n]!
}

function scaled(tensor: Tensor, by: number): Tensor {
  return { ...tensor, values: tensor.values.map(value => value * by) }
}
