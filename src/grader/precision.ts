import type { Cell } from './answers.ts'
import { distance } from './compare.ts'
import { largest, median } from './numbers.ts'

/** How a right answer seems to have been got: its digits tell. */
export interface Look {
  kind: 'exact' | 'numeric' | 'single'
  /** To how many digits it agrees with the solution. */
  digits: number
  /** Every number is one that single precision can hold. */
  stored: boolean
}

/**
 * Tells a nudge and single precision from exact derivatives by how far right answers are from the solution's.
 *
 * Exact ones agree to 1e-14 in nearly every case, also where one case cancels badly; nudges are off in nearly every
 * case, by 1e-12 to 1e-9. Around 1e-7 it may be single precision or a one-sided nudge, which digits cannot tell.
 *
 * @param cells right ones
 */
export function lookOf(cells: Cell[]): Look {
  const byCase = new Map<number, number>()
  for (const { caseAt, yours, reference } of cells)
    byCase.set(caseAt, Math.max(byCase.get(caseAt) ?? 0, distance(yours, reference)))
  const off = [...byCase.values()]
  const usual = median(off)
  const most = largest(off)
  const digits = Math.max(1, Math.floor(-Math.log10(Math.max(most, 1e-16))))
  const stored = cells.every(({ yours }) => yours.values.every(value => Math.fround(value) === value))
  if (!(most > 1e-12 && usual > 5e-14)) return { kind: 'exact', digits, stored }
  return { kind: stored || usual > 3e-9 ? 'single' : 'numeric', digits, stored }
}
