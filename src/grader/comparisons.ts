import { indexOf, type Tensor } from '#exercise/shape.ts'
import { jsonNumber, largest } from './numbers.ts'
import type { Comparison } from './result.ts'

/** How many entries a result shows at most. */
const SHOWN = 64

/**
 * Every entry of some tensors beside the truth.
 *
 * @param pairs the learner's tensors and the truth, of the same shape
 * @returns the entries that are off most first, at most 64 of them
 */
export function compareEntries(pairs: { yours: Tensor; truth: Tensor }[]): Comparison[] {
  const rows = pairs.flatMap(({ yours, truth }) => {
    const scale = largest(truth.values)
    return truth.values.map((numeric, n) => {
      const off = Math.abs(yours.values[n]! - numeric) / Math.max(scale, 1e-9)
      return { off, comparison: row(truth, n, yours.values[n]!, numeric, off) }
    })
  })
  return rows
    .sort((one, other) => rank(other.off) - rank(one.off))
    .slice(0, SHOWN)
    .map(({ comparison }) => comparison)
}

function row(tensor: Tensor, n: number, yours: number, numeric: number, off: number): Comparison {
  return {
    tensor: tensor.path,
    index: indexOf(tensor.dims, n),
    yours: jsonNumber(yours),
    numeric: jsonNumber(numeric),
    relativeError: jsonNumber(off),
  }
}

// NaN compares with nothing: it is the worst there is.
function rank(off: number): number {
  return Number.isNaN(off) ? Infinity : off
}

/**
 * The entry to show: the first or the last that is off by more than `least`; if none is, the one that is off most.
 *
 * @param least in relation to the largest entry of the truth
 */
export function entryToShow(yours: Tensor, truth: Tensor, order: 'first' | 'last', least: number): number {
  const scale = Math.max(largest(truth.values), 1e-9)
  const off = truth.values.map((value, n) => rank(Math.abs(yours.values[n]! - value) / scale))
  const isWrong = (far: number) => far > least
  const found = order === 'last' ? off.findLastIndex(isWrong) : off.findIndex(isWrong)
  return found >= 0 ? found : off.indexOf(Math.max(...off))
}

/** An entry's place in words: `W1[2][0]`; for an answer that is one tensor, e.g. `[2][0]`. */
export function placeOf(tensor: Tensor, n: number): string {
  return (
    tensor.path +
    indexOf(tensor.dims, n)
      .map(at => `[${at}]`)
      .join('')
  )
}
