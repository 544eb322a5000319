import { ACTIVATIONS, ERROR_SIGNS, LOSSES } from '#number-check/example.ts'
import { MAX_EXAMPLES, MAX_PRODUCT, MAX_WEIGHTS } from '#number-check/limits.ts'
import type { ExampleProblem } from '#number-check/problem.ts'
import type { Sheet } from './sheet.ts'

/** What a description that cannot be judged has wrong; plain JSON. */
export type Problem = Pick<ExampleProblem, 'code' | 'values'>

type Sizes = Pick<Sheet, 'sizes' | 'examples'>

/** Why a sheet may not have these sizes: undefined where it may. They are asked for before so many fields are drawn. */
export function sizesProblem({ sizes, examples }: Sizes): Problem | undefined {
  const weights = sizes.slice(1).reduce((total, size, l) => total + size * sizes[l]!, 0)
  const counts = [
    { place: 'weights', most: MAX_WEIGHTS, count: weights },
    { place: 'inputs', most: MAX_EXAMPLES, count: examples },
    { place: 'weights · inputs', most: MAX_PRODUCT, count: weights * examples },
  ]
  const over = counts.find(({ most, count }) => count > most)
  if (!over) return undefined
  return { code: 'tooLarge', values: { place: over.place, expected: `≤ ${over.most}`, received: over.count } }
}

/** The sheet with a layer more, as wide as the last, or with the last one less. */
export function withLayers(sheet: Sheet, layers: number): Sheet {
  const { sizes, activations } = sheet
  if (layers < sizes.length - 1)
    return { ...sheet, sizes: sizes.slice(0, layers + 1), activations: activations.slice(0, layers) }
  return { ...sheet, sizes: [...sizes, sizes.at(-1)!], activations: [...activations, activations.at(-1)!] }
}

const isCount = (given: unknown) => Number.isInteger(given) && (given as number) >= 1

/** A sheet that was kept in this browser; undefined for anything else. */
export function soundSheet(given: unknown): Sheet | undefined {
  const sheet = given as Sheet | null | undefined
  if (typeof sheet !== 'object' || sheet === null) return undefined
  const { sizes, activations, examples, loss, batch, errorSign, about, learningRate, cells } = sheet
  const isSound =
    Array.isArray(sizes) &&
    sizes.length >= 2 &&
    sizes.every(isCount) &&
    isCount(examples) &&
    !sizesProblem(sheet) &&
    Array.isArray(activations) &&
    activations.length === sizes.length - 1 &&
    activations.every(name => ACTIVATIONS.includes(name)) &&
    LOSSES.includes(loss) &&
    ['mean', 'sum'].includes(batch) &&
    ERROR_SIGNS.includes(errorSign) &&
    [about, learningRate].every(text => typeof text === 'string') &&
    typeof cells === 'object' &&
    cells !== null &&
    Object.values(cells).every(text => typeof text === 'string')
  return isSound ? sheet : undefined
}
