import type { ExerciseDefinition } from '#exercise/definition.ts'
import type { Tensor } from '#exercise/shape.ts'
import { type Cell, layerOf } from '../answers.ts'
import { sameDims } from '../compare.ts'
import { largest } from '../numbers.ts'
import { MATCH_TOLERANCE } from './match.ts'

/** Which factor of the numbers is wrong, read from what is still in proportion. */
export interface Proportion {
  mistake: 'shareOfAll' | 'shareOfRow' | 'shareOfColumn'
  /** Whether the first row (or column) is right everywhere, so that an index may stand still. */
  first: boolean
  /** Where: the wrong tensors that tell, the one nearest the output first. */
  paths: string[]
}

/** In fewer cases than this a proportion may hold by chance. */
const LEAST_CASES = 3

/**
 * Looks for what the wrong numbers still have in common with the right ones: one factor for everything, another one
 * in each case; or one for each row of a matrix; or for each column.
 *
 * @param wrong the wrong tensors of all cases
 */
export function findProportion(definition: ExerciseDefinition, wrong: Cell[]): Proportion | undefined {
  const cases = [...new Set(wrong.map(({ caseAt }) => caseAt))].map(at =>
    entriesOf(wrong.filter(({ caseAt }) => caseAt === at)),
  )
  const telling = cases.filter(entries => entries.filter(([, right]) => right !== 0).length > 1)
  if (telling.length >= LEAST_CASES && cases.every(haveOneFactor))
    return { mistake: 'shareOfAll', first: false, paths: pathsOf(definition, wrong) }

  const matrices = wrong.filter(({ reference: { dims } }) => dims.length === 2 && Math.min(...dims) > 1)
  if (new Set(matrices.map(({ caseAt }) => caseAt)).size < LEAST_CASES) return undefined
  if (wrong.some(({ yours, reference }) => !sameDims(yours.dims, reference.dims))) return undefined
  for (const [mistake, linesOf] of [
    ['shareOfRow', rowsOf],
    ['shareOfColumn', columnsOf],
  ] as const) {
    const lines = matrices.map(({ yours, reference }) => pairs(linesOf(yours), linesOf(reference)))
    if (lines.every(haveFactorsOfTheirOwn))
      return {
        mistake,
        first: lines.every(([first]) => first!.every(isRight)),
        paths: pathsOf(definition, matrices),
      }
  }
  return undefined
}

type Pair = readonly [yours: number, right: number]

const pathsOf = (definition: ExerciseDefinition, cells: Cell[]) =>
  [...new Set(cells.map(({ truth }) => truth.path))].sort(
    (one, other) => layerOf(definition, other) - layerOf(definition, one),
  )

const isRight = ([mine, right]: Pair) => isNear(mine, right, right)

const isNear = (one: number, other: number, scale: number) =>
  Math.abs(one - other) <= MATCH_TOLERANCE * Math.abs(scale)

/** Whether the one numbers are the others times a factor, which is known best at the largest. */
function haveOneFactor(entries: Pair[]): boolean {
  const most = largest(entries.map(([, right]) => right))
  const at = entries.find(([, right]) => Math.abs(right) === most)!
  const factor = at[0] / at[1]
  return (
    Number.isFinite(factor) && entries.every(([mine, right]) => isNear(mine, factor * right, factor * most))
  )
}

/** A line that is 0 in the right matrix has no direction of its own: that of the others is its direction, too. */
function haveFactorsOfTheirOwn(lines: Pair[][]): boolean {
  const sizeOf = (line: Pair[]) => largest(line.map(([, right]) => right))
  const most = lines.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one))
  return lines.every(line =>
    haveOneFactor(sizeOf(line) > 0 ? line : line.map(([mine], n) => [mine, most[n]![1]] as const)),
  )
}

function entriesOf(cells: Cell[]): Pair[] {
  return cells.flatMap(({ yours, reference }) =>
    reference.values.map((right, n) => [yours.values[n]!, right] as const),
  )
}

function rowsOf({ dims: [, width], values }: Tensor): number[][] {
  return Array.from({ length: values.length / width! }, (_, row) =>
    values.slice(row * width!, (row + 1) * width!),
  )
}

function columnsOf({ dims: [, width], values }: Tensor): number[][] {
  return Array.from({ length: width! }, (_, column) => values.filter((_, n) => n % width! === column))
}

function pairs(yours: number[][], right: number[][]): Pair[][] {
  return right.map((line, n) => line.map((value, k) => [yours[n]![k]!, value] as const))
}
