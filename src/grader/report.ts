import type { ExerciseDefinition } from '#exercise/definition.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import { format } from '#i18n/format.ts'
import type { Case } from './cases.ts'
import type { CheckResult, GradeResult, Message } from './result.ts'

/** What every answer must do before its numbers are looked at, in the order in which it is judged. */
export const STAGES = ['loads', 'entry', 'returns', 'shape', 'finite', 'unchanged', 'repeatable'] as const

export type Stage = (typeof STAGES)[number]

/** A failed check on its way into the report. */
export interface Failure {
  message: Message
  data?: CheckResult['data']
}

/** Gathers the checks of one verdict: all that are not reached stay skipped. */
export class Report {
  readonly checks: CheckResult[]
  private readonly t: GraderTexts

  constructor(definition: ExerciseDefinition, t: GraderTexts) {
    this.t = t
    const analytic = definition.numeric === 'refused' ? [{ name: 'analytic', task: 1 }] : []
    const own = definition.checks.map(({ name, title, task }) => ({ name, title, task }))
    const titled: { name: string; title?: string; task: number }[] = [
      ...STAGES.map(name => ({ name, task: 1 })),
      ...own,
      ...analytic,
    ]
    this.checks = titled.map(({ name, task, title = t.checks[name as keyof typeof t.checks] }) => ({
      name,
      title,
      task,
      status: 'skipped',
    }))
  }

  pass(name: string): void {
    this.find(name).status = 'pass'
  }

  fail(name: string, { message, data }: Failure): void {
    Object.assign(this.find(name), { status: 'fail', message, ...(data ? { data } : {}) })
  }

  private find(name: string): CheckResult {
    return this.checks.find(check => check.name === name)!
  }

  /** The verdict, once everything that could be judged is. */
  result(
    exercise: ExerciseDefinition,
    rest: {
      status: GradeResult['status']
      contentVersion: string
      duration: number
      notes?: Message[]
      line?: number | undefined
      /** Instead of the usual sentence. */
      message?: Message
    },
  ): GradeResult {
    const failed = this.checks.find(check => check.status === 'fail')
    const { status, contentVersion, duration, notes = [], line } = rest
    const title = failed?.title ?? ''
    return {
      version: 1,
      exercise: exercise.id,
      contentVersion,
      status,
      points: { earned: this.earned(exercise, status), possible: exercise.points },
      message: rest.message ?? messageOf(`result.${status}`, this.t.result[status], { title }),
      checks: this.checks,
      notes,
      ...(line === undefined ? {} : { line }),
      duration,
    }
  }

  // Each of the exercise's own checks is worth an equal part; a half point is given, a smaller part is not.
  private earned({ points, checks, numeric }: ExerciseDefinition, status: GradeResult['status']): number {
    if (status === 'pass') return points
    if (numeric === 'refused' && this.find('analytic').status === 'fail') return 0
    const passed = checks.filter(({ name }) => this.find(name).status === 'pass').length
    return Math.floor((2 * points * passed) / checks.length) / 2
  }
}

/** A message with its text. */
export function messageOf(code: string, text: string, values: Message['values'] = {}): Message {
  return { code, values, text: format(text, values) }
}

/** A case within a sentence. */
export function caseInWords(asked: Case, t: GraderTexts): string {
  const name = caseName(asked, t)
  return asked.origin.kind === 'fixed' ? format(t.cases.fixed, { name }) : name
}

/** A case's name as it is shown. */
export function caseName({ origin }: Case, t: GraderTexts): string {
  return origin.kind === 'fixed' ? origin.name : format(t.cases[origin.kind], { n: origin.n })
}
