import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'
import { shapeOf } from '#exercise/shape.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { type Case, judgedTensors } from '../cases.ts'
import { hasShape } from '../form-problem.ts'
import { runTrusted } from '../outcome.ts'
import type { Candidate } from './candidates.ts'
import { lazily } from './remembered.ts'

/** Numbers of an argument: a number, a vector or a matrix. */
type Numbers = number | number[] | number[][]

/** A way to overlook a part of what was handed in; undefined where the numbers have no such part. */
interface Alteration {
  mistake: 'leftOut' | 'firstLeftOut' | 'lastLeftOut' | 'alwaysFirst' | 'negated'
  part?: 'entry' | 'row' | 'column'
  change(numbers: Numbers): Numbers | undefined
}

const each = (numbers: Numbers, change: (value: number) => number): Numbers =>
  (Array.isArray(numbers) ? numbers.map(inner => each(inner, change)) : change(numbers)) as Numbers

const zero = (numbers: Numbers) => each(numbers, () => 0)

const ofVector = (change: (vector: number[]) => number[]) => (numbers: Numbers) =>
  isVector(numbers) ? change(numbers) : undefined
const ofRows = (change: (rows: number[][]) => number[][]) => (numbers: Numbers) =>
  isMatrix(numbers) ? change(numbers) : undefined
const ofColumns = (change: (row: number[]) => number[]) => (numbers: Numbers) =>
  isMatrix(numbers) ? numbers.map(change) : undefined

const parts = (
  mistake: Alteration['mistake'],
  change: <T extends Numbers>(list: T[]) => T[],
): Alteration[] => [
  { mistake, part: 'entry', change: ofVector(change) },
  { mistake, part: 'row', change: ofRows(change) },
  { mistake, part: 'column', change: ofColumns(change) },
]

const alterations: Alteration[] = [
  { mistake: 'leftOut', change: zero },
  ...parts('firstLeftOut', list => list.map((item, n) => (n === 0 ? (zero(item) as typeof item) : item))),
  ...parts('lastLeftOut', list =>
    list.map((item, n) => (n === list.length - 1 ? (zero(item) as typeof item) : item)),
  ),
  ...parts('alwaysFirst', list => list.map(() => list[0]!)),
  { mistake: 'negated', change: numbers => each(numbers, value => -value) },
]

/**
 * What the solution itself gives when a part of its arguments is overlooked: a bias that is left out, a sum that
 * begins at 1 or ends too early, an index that stands still, a sign. Whoever has exactly these numbers has overlooked
 * it, whatever the code looks like. The same part of every layer is altered at once.
 */
export function alteredCandidates(exercise: LoadedExercise, cases: Case[], t: GraderTexts): Candidate[] {
  const { definition, reference } = exercise
  const shape = shapeOf(definition.entry)
  const names = Object.keys(definition.entry.parameters)
  const paths = [...new Set(cases.flatMap(({ args }) => args.flatMap((arg, n) => pathsIn(arg, names[n]!))))]
  return paths.flatMap(path =>
    alterations.map(({ mistake, part, change }): Candidate => {
      const tensors = lazily(n => {
        const asked = cases[n]!
        let altered = false
        const alter = (numbers: Numbers) => {
          const changed = change(numbers)
          altered ||= changed !== undefined
          return changed ?? numbers
        }
        const args = asked.args.map((arg, k) => at(arg, names[k]!, path, alter))
        if (!altered) return undefined
        const { threw, value } = runTrusted(reference as (...args: Data[]) => unknown, args)
        if (threw || !hasShape(shape, value, asked.reference)) return undefined
        return judgedTensors(definition, shape, value, args)
      })
      return { mistake, values: { path, ...(part && { part: t.parts[part] }) }, at: tensors }
    }),
  )
}

function isVector(data: Data | Numbers): data is number[] {
  return Array.isArray(data) && data.length > 0 && data.every(item => typeof item === 'number')
}

function isMatrix(data: Data | Numbers): data is number[][] {
  return Array.isArray(data) && data.length > 0 && data.every(isVector)
}

function isNumbers(data: Data): data is Numbers {
  return typeof data === 'number' || isVector(data) || isMatrix(data)
}

/** Where numbers are in an argument, with the items of lists taken together: `net.b1`, `network.layers.W`. */
function pathsIn(data: Data, path: string): string[] {
  if (isNumbers(data)) return [path]
  if (Array.isArray(data)) return data.flatMap(item => pathsIn(item, path))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, inner]) => pathsIn(inner as Data, `${path}.${name}`))
}

/** A copy of an argument in which the numbers at a path are changed. */
function at(data: Data, here: string, path: string, change: (numbers: Numbers) => Numbers): Data {
  if (isNumbers(data)) return here === path ? change(data) : data
  if (Array.isArray(data)) return data.map(item => at(item, here, path, change))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([name, inner]) => [name, at(inner as Data, `${here}.${name}`, path, change)]),
  )
}
