import type { Data } from '#exercise/data.ts'
import type { Shape } from '#exercise/shape.ts'
import { type FormProblem, formProblem } from '../form-problem.ts'

/** The right numbers in a wrong form. */
export interface Arrangement {
  mistake: 'transposed' | 'flat' | 'wrapped' | 'extra'
  path: string
}

/**
 * Whether answers of a wrong form hold the right numbers all the same, arranged in one and the same wrong way.
 *
 * @param answers the learner's answer to each case, with the solution's
 */
export function findArrangement(
  shape: Shape,
  answers: { data: Data; model: Data }[],
): Arrangement | undefined {
  const problems = answers.flatMap(({ data, model }) => formProblem(shape, data, model) ?? [])
  const first = problems[0]
  if (!first) return undefined
  for (const mistake of ['transposed', 'flat', 'wrapped', 'extra'] as const)
    if (problems.every(problem => problem.path === first.path && RULES[mistake](problem)))
      return { mistake, path: first.path }
  return undefined
}

const RULES: Record<Arrangement['mistake'], (problem: FormProblem) => boolean> = {
  transposed: ({ data, model }) =>
    isMatrix(data) && isMatrix(model) && same(transpose(data).flat(), numbers(model)),
  flat: ({ data, model }) =>
    depth(data) < depth(model) && depth(data) > 0 && same(numbers(data), numbers(model)),
  wrapped: ({ data, model }) => depth(data) !== depth(model) && same(numbers(data), numbers(model)),
  extra: ({ data, model }) => {
    if (!Array.isArray(data) || !Array.isArray(model) || depth(data) !== depth(model)) return false
    if (data.length === model.length + 1)
      return [data.slice(1), data.slice(0, -1)].some(rest => same(numbers(rest), numbers(model)))
    if (!isMatrix(data) || data.length !== model.length) return false
    const without = [data.map(row => row.slice(1)), data.map(row => row.slice(0, -1))]
    return without.some(rest => same(rest.flat(), numbers(model)))
  },
}

function isMatrix(data: Data): data is number[][] {
  return Array.isArray(data) && data.length > 0 && data.every(row => Array.isArray(row) && depth(row) === 1)
}

function transpose(matrix: number[][]): number[][] {
  return matrix[0]!.map((_, column) => matrix.map(row => row[column]!))
}

/** Levels of lists: 0 for a number; NaN for anything that is not a number at its bottom. */
function depth(data: Data): number {
  if (typeof data === 'number') return 0
  if (!Array.isArray(data) || data.length === 0) return NaN
  return 1 + Math.max(...data.map(depth))
}

/** All numbers in order; NaN for whatever is not a number, which equals nothing. Texts are never computed with. */
function numbers(data: Data): number[] {
  if (Array.isArray(data)) return data.flatMap(numbers)
  return [typeof data === 'number' ? data : NaN]
}

// A number alone is no evidence: an order of entries can only be told where there are several, but a single one in
// a list too many is the usual case of `wrapped`, so a right value counts.
function same(yours: number[], right: number[]): boolean {
  const scale = Math.max(...right.map(Math.abs))
  return (
    yours.length === right.length && yours.every((value, n) => Math.abs(value - right[n]!) <= 1e-5 * scale)
  )
}
