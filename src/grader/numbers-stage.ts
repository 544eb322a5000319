import type { Check, ExerciseDefinition } from '#exercise/definition.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import type { Cell } from './answers.ts'
import { compareEntries, placeOf, worstEntry } from './comparisons.ts'
import { shown } from './numbers.ts'
import { caseName, type Failure, messageOf } from './report.ts'
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
  const n = worstEntry(yours, truth, definition.firstWrong ?? 'largest', TOLERANCE[kind])
  const place = placeOf(truth, n)
  const values = {
    case: caseName(answer.asked, t),
    where: place ? `\`${place}\`` : t.shapes.answer,
    yours: shown(yours.values[n]!),
    numeric: shown(truth.values[n]!),
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
