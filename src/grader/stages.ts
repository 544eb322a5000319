import type { Data } from '#exercise/data.ts'
import type { ExerciseDefinition } from '#exercise/definition.ts'
import { type Shape, shapeOf } from '#exercise/shape.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import type { CallOutcome } from '#runner/runner.ts'
import type { Case } from './cases.ts'
import { firstNotFinite } from './diagnose/not-finite.ts'
import { formProblem } from './form-problem.ts'
import { jsonData, shown, shownBeside } from './numbers.ts'
import { difference, RESIDUE } from './outcome.ts'
import { caseInWords, caseName, type Failure, messageOf } from './report.ts'
import type { CheckResult } from './result.ts'
import { describe, describeProblem } from './shapes.ts'

/** One call's question and what came back. */
export interface Answered {
  asked: Case
  call: CallOutcome
}

/** Results longer than this as JSON are not repeated in the verdict. */
const RETURNED_LIMIT = 20_000

/** The first answer that has not the form asked for, in words. */
export function shapeFailure(
  definition: ExerciseDefinition,
  answers: Answered[],
  t: GraderTexts,
): Failure | undefined {
  const shape = shapeOf(definition.entry)
  for (const answer of answers) {
    const problem = wordedProblem(shape, answer, t)
    if (!problem) continue
    const values = { case: caseInWords(answer.asked, t), ...problem }
    return { message: messageOf('shape', t.problems.shape, values), data: dataOf(answer, t) }
  }
  return undefined
}

function wordedProblem(shape: Shape, { call, asked }: Answered, t: GraderTexts) {
  const problem = formProblem(shape, call.value, asked.reference)
  if (!problem) return undefined
  // What is foreign came over as undefined; it matters only where something was asked for.
  return call.foreign ? foreignProblem(call.foreign, t) : describeProblem(problem, t)
}

function foreignProblem({ path, what }: { path: string; what: string }, t: GraderTexts) {
  return {
    where: path ? `\`${path.replace(/^\./, '')}\`` : t.shapes.answer,
    expected: t.shapes.plain,
    received: messageOf('', t.shapes.foreign, { what }).text,
  }
}

/** The first number that is not finite. */
export function finiteFailure(answers: Answered[], t: GraderTexts): Failure | undefined {
  for (const answer of answers) {
    const found = firstNotFinite(answer.call.value)
    if (!found) continue
    const values = {
      case: caseInWords(answer.asked, t),
      where: found.path ? `\`${found.path}\`` : t.shapes.answer,
      received: String(found.value),
    }
    return { message: messageOf('finite', t.problems.finite, values), data: dataOf(answer, t) }
  }
  return undefined
}

function firstOf<Item, Found>(
  items: Item[],
  find: (item: Item, n: number) => Found | undefined,
): Found | undefined {
  for (const [n, item] of items.entries()) {
    const found = find(item, n)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first argument that is not what it was before the call. */
export function changedFailure(
  definition: ExerciseDefinition,
  answers: Answered[],
  t: GraderTexts,
): Failure | undefined {
  const found = firstChange(definition, answers, RESIDUE)
  if (!found) return undefined
  const values = {
    case: caseInWords(found.answer.asked, t),
    where: `\`${found.path}\``,
    before: valueText(found.one, found.other, t),
    after: valueText(found.other, found.one, t),
  }
  return { message: messageOf('changed', t.problems.changed, values), data: dataOf(found.answer, t) }
}

/** The first argument that differs from what was handed in by rounding alone. */
export function residueOf(definition: ExerciseDefinition, answers: Answered[]) {
  const found = firstChange(definition, answers, 0)
  if (!found || typeof found.one !== 'number' || typeof found.other !== 'number') return undefined
  return { where: `\`${found.path}\``, difference: shown(found.other - found.one) }
}

function firstChange({ entry }: ExerciseDefinition, answers: Answered[], tolerance: number) {
  const names = Object.keys(entry.parameters)
  return firstOf(answers, answer => {
    const { after } = answer.call
    const { args } = answer.asked
    return firstOf(args, (arg, n) => {
      const found = difference(arg, after?.[n], names[n] ?? '', tolerance)
      return found && { answer, ...found }
    })
  })
}

/** The first answer that is another one when the same question is asked again. */
export function repeatFailure(answers: Answered[], again: Answered[], t: GraderTexts): Failure | undefined {
  for (const [n, answer] of answers.entries()) {
    const second = again[n]!.call
    const found = second.error
      ? { path: '', one: answer.call.value, other: undefined }
      : difference(answer.call.value, second.value, '', 1e-12)
    if (!found) continue
    const values = {
      case: caseInWords(answer.asked, t),
      where: found.path ? `\`${found.path}\`` : t.shapes.answer,
      first: valueText(found.one, found.other, t),
      second: valueText(found.other, found.one, t),
    }
    return { message: messageOf('repeatable', t.problems.repeatable, values), data: dataOf(answer, t) }
  }
  return undefined
}

function valueText(data: Data, other: Data, t: GraderTexts): string {
  if (typeof data !== 'number') return describe(data, t)
  return typeof other === 'number' ? shownBeside(data, other) : shown(data)
}

/** What the page draws of a failing case, before its numbers are compared. */
export function dataOf({ asked, call }: Answered, t: GraderTexts): NonNullable<CheckResult['data']> {
  const returned = call.value === undefined ? undefined : jsonData(call.value)
  const short = returned !== undefined && JSON.stringify(returned).length <= RETURNED_LIMIT
  return {
    case: caseName(asked, t),
    args: asked.args.map(jsonData),
    ...(short ? { returned } : {}),
    comparisons: [],
  }
}
