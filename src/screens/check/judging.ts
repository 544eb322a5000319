import { type Check, checkNumbers } from '#number-check/check.ts'
import { ExampleProblem } from '#number-check/problem.ts'
import { readExample } from '#number-check/read.ts'
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
    }
  | { problem: Problem }

/** Judges a sheet; slow for large ones, so pages ask for it through `Checker`. */
export function judgeSheet(sheet: Sheet): Outcome {
  return orProblem(() => ({ check: checkNumbers(JSON.stringify(descriptionOf(sheet))) }))
}

/** Reads the text of a file, of a link, or what was pasted. */
export function openText(text: string): Opened {
  return orProblem(() => {
    const example = readExample(text, { isBlankAllowed: true })
    return { sheet: sheetOf(example, aboutIn(text)), transposed: example.transposed }
  })
}

function aboutIn(text: string): string {
  const { about } = JSON.parse(text.replace(/^\uFEFF/, '')) as { about?: unknown }
  return typeof about === 'string' ? about : ''
}

function orProblem<Result extends object>(work: () => Result): Result | { problem: Problem } {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ExampleProblem)) throw error
    return { problem: { code: error.code, values: error.values } }
  }
}
