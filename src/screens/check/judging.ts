import { type Check, checkNumbers } from '#number-check/check.ts'
import type { Note } from '#number-check/import/arrange.ts'
import { readPasted } from '#number-check/import/read-pasted.ts'
import { ExampleProblem } from '#number-check/problem.ts'
import { readDescription } from '#number-check/read.ts'
import { descriptionOf, type Sheet, sheetOf } from './sheet.ts'
import type { Problem } from './sizes.ts'

/** What is said of a sheet. */
export type Outcome = { check: Check } | { problem: Problem }

/** What came of opening a text. */
export type Opened =
  | {
      sheet: Sheet
      /** Tables of weights that came with rows and columns exchanged, and are turned now. */
      transposed: string[]
      /** What was done to pasted tables on the way. */
      notes: Note[]
    }
  | { problem: Problem }

/** Judges a sheet; slow for large ones, so pages ask for it through `Checker`. */
export function judgeSheet(sheet: Sheet): Outcome {
  return orProblem(() => ({ check: checkNumbers(JSON.stringify(descriptionOf(sheet))) }))
}

/**
 * Reads the text of a file, of a link, or what was pasted. A part of an example, as its inputs or all its weights, is
 * put into the sheet that is there; a text that is no example even so is told by what is wrong with it alone.
 */
export function openText(text: string, sheet?: Sheet): Opened {
  return orProblem(() => {
    const { description, format, notes } = readPasted(text)
    const opened = (whole: Record<string, unknown>) => {
      const example = readDescription(whole, { isBlankAllowed: true })
      return { sheet: sheetOf(example, whole), transposed: example.transposed, notes }
    }
    try {
      return opened(description)
    } catch (error) {
      if (!sheet || format === 'json' || !(error instanceof ExampleProblem)) throw error
      try {
        return opened(together(descriptionOf(sheet), description))
      } catch {
        throw error
      }
    }
  })
}

/** What a sheet has, and in its place what a part of an example has. */
function together(whole: Record<string, unknown>, part: Record<string, unknown>): Record<string, unknown> {
  return { ...whole, ...part, numbers: { ...(whole.numbers as object), ...(part.numbers as object) } }
}

function orProblem<Result extends object>(work: () => Result): Result | { problem: Problem } {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ExampleProblem)) throw error
    return { problem: { code: error.code, values: error.values } }
  }
}
