import type { Check, ExerciseDefinition } from '#exercise/definition.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import type { Cell } from './answers.ts'
import { compareEntries, entryToShow, placeOf } from './comparisons.ts'
import { shownBeside } from './numbers.ts'
import { caseInWords, type Failure, messageOf } from './report.ts'
import { type Answered, dataOf } from './stages.ts'
import { TOLERANCE } from './truth.ts'

/** What is wrong with the numbers that a check looks at; undefined when nothing is. */
export function numbersFailure(
  check: Check,
  definition: ExerciseDefinition,
  cells: Cell[],
  answers: Answered[],
  t: GraderTexts,
): Failure | undefined {
  const looked = cells.filter(cell => looksAt(check, cell.truth.path))
  const first = looked.find(cell => !cell.right)
  if (!first) return undefined
  const answer = answers[first.caseAt]!
  const { yours, truth, kind } = first
  const n = entryToShow(yours, truth, definition.firstWrong ?? 'first', TOLERANCE[kind])
  const place = placeOf(truth, n)
  const values = {
    case: caseInWords(answer.asked, t),
    where: place ? `\`${place}\`` : t.shapes.answer,
    yours: shownBeside(yours.values[n]!, truth.values[n]!),
    numeric: shownBeside(truth.values[n]!, yours.values[n]!),
  }
  const pairs = looked.filter(cell => cell.caseAt === first.caseAt)
  return {
    message: messageOf(kind, t.problems[kind], values),
    data: { ...dataOf(answer, t), comparisons: compareEntries(pairs) },
  }
}

function looksAt({ fields }: Check, path: string): boolean {
  return fields === undefined || fields.includes(/^[^.[]*/.exec(path)![0])
}
