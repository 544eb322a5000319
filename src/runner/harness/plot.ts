import { cutText, inspect } from './inspect.ts'
import { numbers, type Outputs } from './outputs.ts'
import { append, isArray, isFiniteNumber, isView, keys, NativeTypeError, own } from './primordials.ts'

/** Points of one line that are kept; a longer line is thinned evenly and keeps its last point. */
const maxPoints = 1_000
const maxSeries = 12

/**
 * `plot`: draws lines.
 *
 * @throws TypeError when the data is none of the forms that it takes
 */
export function createPlot(outputs: Outputs): (data: unknown, title?: unknown) => void {
  return function plot(data, title = '') {
    if (!outputs.open()) return outputs.drop()
    const series: { name: string; points: [number, number][] }[] = []
    const single = pointsOf(data)
    if (single) append(series, { name: '', points: single })
    else if (typeof data === 'object' && data !== null && !isArray(data) && !isView(data)) {
      const names = keys(data)
      for (let i = 0; i < names.length && i < maxSeries; i++) {
        const points = pointsOf(own(data, names[i]!))
        if (points === undefined) throw plotError(`"${names[i]}" is ${inspect(own(data, names[i]!), 3)}`)
        append(series, { name: cutText(names[i]!), points })
      }
    }
    if (series.length === 0) throw plotError(`got ${inspect(data, 3)}`)
    let characters = 0
    for (let i = 0; i < series.length; i++) characters += 16 * series[i]!.points.length
    outputs.add(
      { kind: 'plot', title: typeof title === 'string' ? cutText(title) : inspect(title), series },
      characters,
    )
  }
}

function plotError(got: string): TypeError {
  return new NativeTypeError(
    `plot: expects a list of numbers, a list of [x, y] pairs, or an object of such lists; ${got}`,
  )
}

/** A list of numbers against their positions, or a list of pairs. */
function pointsOf(value: unknown): [number, number][] | undefined {
  const values = numbers(value, Number.POSITIVE_INFINITY)
  if (values === undefined && !isArray(value)) return undefined
  const length = (value as ArrayLike<unknown>).length
  if (length === 0) return []
  const step = length <= maxPoints ? 1 : (length - 1) / (maxPoints - 1)
  const points: [number, number][] = []
  for (let n = 0; n * step <= length - 1 + 1e-6; n++) {
    const i = step === 1 ? n : (n * step + 0.5) | 0
    if (values) append(points, [i, values[i]!])
    else {
      const pair = numbers((value as unknown[])[i], 3)
      if (pair?.length !== 2 || !isFiniteNumber(pair[0]!)) return undefined
      append(points, pair as [number, number])
    }
  }
  return points
}
