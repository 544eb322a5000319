import type { Changes } from './changes.ts'
import type { Activation } from './example.ts'
import { apply, difference, type Expression, number } from './expression.ts'

/**
 * The slope of an activation, as the factors that one writes: `a · (1 − a)` for a sigmoid.
 *
 * @param isOutput whether the layer is the last
 */
export function slopeFactors(
  activation: Activation,
  z: Expression,
  a: Expression,
  isOutput: boolean,
  changes: Changes,
): Expression[] {
  const here = changes.slopeWhere === 'everywhere' || (changes.slopeWhere === 'output') === isOutput
  const name = changes.alwaysSigmoid ? 'sigmoid' : activation
  const entering = here ? changes.slopeOf : 'a'
  const bent = name === 'sigmoid' || name === 'tanh' ? apply(name, a) : a
  const x = entering === 'z' ? z : entering === 'g(a)' ? bent : a
  if (name === 'sigmoid') return [x, difference(number(1), x)]
  if (name === 'tanh') return [difference(number(1), apply('square', x))]
  return name === 'relu' ? [apply('step', z)] : []
}

/** The activation, as a formula. */
export function activated(activation: Activation, z: Expression[], unit: number): Expression {
  if (activation === 'softmax') return { kind: 'softmax', parts: z, at: unit }
  return activation === 'identity' ? z[unit]! : apply(activation, z[unit]!)
}
