import { softmax } from '#engine'
import type { Id } from './example.ts'

/** A formula over the numbers of a worked example. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'cell'; id: Id }
  | { kind: 'sum' | 'product'; parts: Expression[] }
  | { kind: 'difference' | 'quotient'; parts: [Expression, Expression] }
  | { kind: OneOf; parts: [Expression] }
  | { kind: 'softmax'; parts: Expression[]; at: number }

/** Functions of one number; `step` is 1 above 0 and else 0. */
type OneOf = 'square' | 'sigmoid' | 'tanh' | 'relu' | 'step' | 'ln'

export const number = (value: number): Expression => ({ kind: 'number', value })
export const cell = (id: Id): Expression => ({ kind: 'cell', id })
export const sum = (parts: Expression[]): Expression =>
  parts.length === 1 ? parts[0]! : { kind: 'sum', parts }
export const difference = (one: Expression, other: Expression): Expression => ({
  kind: 'difference',
  parts: [one, other],
})
export const apply = (kind: OneOf, part: Expression): Expression => ({ kind, parts: [part] })

/** A product; factors of 1 are left out, as nobody writes them. */
export function product(parts: Expression[]): Expression {
  const factors = parts.filter(part => part.kind !== 'number' || part.value !== 1)
  if (factors.length === 0) return number(1)
  return factors.length === 1 ? factors[0]! : { kind: 'product', parts: factors }
}

const functions: Record<OneOf, (x: number) => number> = {
  square: x => x * x,
  sigmoid: x => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  relu: x => Math.max(x, 0),
  step: x => (x > 0 ? 1 : 0),
  ln: Math.log,
}

/** The value of a formula, with the numbers that `read` gives for its cells. */
export function evaluate(expression: Expression, read: (id: Id) => number): number {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'cell') return read(expression.id)
  const values = expression.parts.map(part => evaluate(part, read))
  switch (expression.kind) {
    case 'sum':
      return values.reduce((total, value) => total + value, 0)
    case 'product':
      return values.reduce((total, value) => total * value, 1)
    case 'difference':
      return values[0]! - values[1]!
    case 'quotient':
      return values[0]! / values[1]!
    case 'softmax':
      return softmax(values)[expression.at]!
    default:
      return functions[expression.kind](values[0]!)
  }
}

/** The cells that a formula reads, each once. */
export function cellsOf(expression: Expression): Id[] {
  const found = new Set<Id>()
  const visit = (part: Expression) => {
    if (part.kind === 'cell') found.add(part.id)
    else if (part.kind !== 'number') part.parts.forEach(visit)
  }
  visit(expression)
  return [...found]
}
