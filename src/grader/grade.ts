import type { LoadedExercise } from '#exercise/assemble.ts'
import { shapeOf, tensorsOf } from '#exercise/shape.ts'
import type { SlipModule } from '#exercise/slips.ts'
import type { GraderTexts } from '#i18n/en/grader.ts'
import type { LearnerError, Runner, RunResult } from '#runner/runner.ts'
import { judgeCells } from './answers.ts'
import { type Case, casesOf, judgedTensors, sourceCasesOf } from './cases.ts'
import { diagnoseNumbers } from './diagnose/diagnose.ts'
import { diagnoseOutcomes, type StoppedAt } from './diagnose/outcomes.ts'
import { hasRoundedConstant } from './diagnose/slips/rounded.ts'
import { followingCells } from './follow.ts'
import { askedPart, formProblem } from './form-problem.ts'
import { copy } from './numbers.ts'
import { numbersFailure } from './numbers-stage.ts'
import { outcomeOf } from './outcome.ts'
import { lookOf } from './precision.ts'
import { caseInWords, type Failure, messageOf, Report } from './report.ts'
import type { Diagnosis, GradeResult, Message } from './result.ts'
import {
  type Answered,
  changedFailure,
  dataOf,
  finiteFailure,
  repeatFailure,
  residueOf,
  shapeFailure,
} from './stages.ts'
import { kindAt, singleOf } from './truth.ts'
import { contentVersionOf } from './version.ts'

export interface GradeOptions {
  /** The texts of the language that the verdict is wanted in. */
  t: GraderTexts
  /** Puts a program's error into words, with its line; by default the engine's own words are taken. */
  explain?: (error: LearnerError) => string
  /** The exercise's time limit is multiplied by it: a slower sandbox gets more. Default 1. */
  timeScale?: number
  signal?: AbortSignal
}

/**
 * Judges a submission, in the order of its report's checks, up to the first stage that fails.
 *
 * @param exercise the exercise, all of it trusted
 * @param source the submission as it was typed, of which nothing is trusted
 * @param runner where the submission runs; what comes back is judged here
 * @returns the verdict; it never rejects because of what the submission did
 * @throws when the exercise itself is broken (`npm run check` finds that)
 */
export async function grade(
  exercise: LoadedExercise,
  source: string,
  runner: Runner,
  options: GradeOptions,
): Promise<GradeResult> {
  const { definition } = exercise
  const cases = [...knownCases(exercise), ...sourceCasesOf(exercise, source)]
  const run = await runner.run(
    {
      source,
      allows: definition.allows,
      timeLimit: definition.timeLimit * (options.timeScale ?? 1),
      // Every question twice, the second time from the last to the first: what is remembered shows.
      calls: {
        entry: definition.entry.name,
        batch: [...cases, ...cases.toReversed()].map(({ args }) => copy(args)),
      },
    },
    options.signal ? { signal: options.signal } : {},
  )
  const verdict = await new Grading(exercise, cases, run, options).result()
  return isUntouched(exercise, source) ? aboutStarter(verdict, options.t) : verdict
}

const known = new WeakMap<LoadedExercise, { cases: Case[]; contentVersion: string }>()

function knownOf(exercise: LoadedExercise) {
  let found = known.get(exercise)
  if (!found) {
    const cases = casesOf(exercise)
    found = { cases, contentVersion: contentVersionOf(exercise, cases) }
    known.set(exercise, found)
  }
  return found
}

/** The cases that every submission gets; they are worked out once for each exercise. */
export function knownCases(exercise: LoadedExercise): Case[] {
  return knownOf(exercise).cases
}

/** Says which version of the exercise is asked; see `version.ts`. */
export function contentVersion(exercise: LoadedExercise): string {
  return knownOf(exercise).contentVersion
}

/** One verdict in the making. */
class Grading {
  private readonly exercise: LoadedExercise
  private readonly cases: Case[]
  private readonly run: RunResult
  private readonly t: GraderTexts
  private readonly explain: (error: LearnerError) => string
  private readonly report: Report
  private readonly timeLimit: number
  private answers: Answered[]
  private again: Answered[]

  constructor(exercise: LoadedExercise, cases: Case[], run: RunResult, options: GradeOptions) {
    const { t, explain = error => error.message } = options
    this.exercise = exercise
    this.cases = cases
    this.run = run
    this.t = t
    this.explain = explain
    this.timeLimit = exercise.definition.timeLimit * (options.timeScale ?? 1)
    this.report = new Report(exercise.definition, t)
    const calls = run.returns ?? []
    this.answers = cases.map((asked, n) => ({ asked, call: calls[n] ?? {} }))
    this.again = cases.map((asked, n) => ({ asked, call: calls[2 * cases.length - 1 - n] ?? {} }))
  }

  async result(): Promise<GradeResult> {
    return this.beforeAnswers() ?? this.beforeNumbers() ?? (await this.numbers())
  }

  /** It loads, exports the entry and answers in time without an error. */
  private beforeAnswers(): GradeResult | undefined {
    const { run, t, report, cases } = this
    const { entry } = this.exercise.definition
    const { error } = run
    if (run.status === 'unavailable' || run.status === 'stopped')
      return this.ended('error', undefined, messageOf(`result.${run.status}`, t.result[run.status]))
    if (run.status === 'timeout' || run.status === 'memory') {
      const values = { seconds: this.timeLimit / 1000 }
      report.fail('returns', { message: messageOf(run.status, t.problems[run.status], values) })
      return this.ended(run.status === 'timeout' ? 'timeout' : 'error', error?.line)
    }
    if (run.status === 'error' || error) {
      const values = { error: error ? this.explain(error) : '', line: error?.line ?? 0 }
      report.fail('loads', {
        message: messageOf(`loads.${error?.code ?? 'unknown'}`, t.problems.loads, values),
      })
      return this.ended('error', error?.line)
    }
    report.pass('loads')
    if (!run.returns && !run.exports?.includes(entry.name)) {
      const exports = run.exports?.map(name => `\`${name}\``).join(', ') || t.problems.noExports
      const message = messageOf('entryMissing', t.problems.entryMissing, { entry: entry.name, exports })
      report.fail('entry', { message })
      return this.ended('error')
    }
    report.pass('entry')
    if (run.returns?.length !== 2 * cases.length) {
      report.fail('returns', { message: messageOf('noReturns', t.problems.noReturns) })
      return this.ended('error')
    }
    return this.thrown()
  }

  private thrown(): GradeResult | undefined {
    const { t, report } = this
    const threw = this.answers.find(({ call }) => call.error)
    if (!threw) {
      report.pass('returns')
      return undefined
    }
    const error = threw.call.error!
    const values = {
      entry: this.exercise.definition.entry.name,
      case: caseInWords(threw.asked, t),
      error: this.explain(error),
      line: error.line ?? 0,
    }
    report.fail('returns', {
      message: messageOf(`throws.${error.code}`, t.problems.throws, values),
      data: dataOf(threw, t),
    })
    const crashed = messageOf('result.crashed', t.result.crashed)
    return this.ended('error', error.line, crashed, this.diagnoseOutcomes('returns'))
  }

  /** The answers have the right form, are finite, change nothing and stay the same. */
  private beforeNumbers(): GradeResult | undefined {
    const { t } = this
    const { definition } = this.exercise
    const stages: [Exclude<StoppedAt, 'returns'> | 'repeatable', () => Failure | undefined][] = [
      ['shape', () => shapeFailure(definition, this.answers, t)],
      ['finite', () => finiteFailure(this.answers, t)],
      ['unchanged', () => changedFailure(definition, this.answers, t)],
      ['repeatable', () => repeatFailure(this.answers, this.again, t)],
    ]
    for (const [stage, look] of stages) {
      const failure = look()
      if (failure) {
        this.report.fail(stage, failure)
        const found = stage === 'repeatable' ? undefined : this.diagnoseOutcomes(stage)
        return this.ended('fail', undefined, undefined, found)
      }
      this.report.pass(stage)
      if (stage === 'shape') this.dropExtras()
    }
    return undefined
  }

  // An answer may hold more than was asked for; that part is not judged.
  private dropExtras(): void {
    const shape = shapeOf(this.exercise.definition.entry)
    const asked = ({ asked, call }: Answered) => ({
      asked,
      call:
        call.error || formProblem(shape, call.value, asked.reference)
          ? call
          : { ...call, value: askedPart(shape, call.value) },
    })
    this.answers = this.answers.map(asked)
    this.again = this.again.map(asked)
  }

  /** The numbers against the truth; every check of the exercise is judged. */
  private async numbers(): Promise<GradeResult> {
    const { exercise, cases, answers, report, t } = this
    const { definition } = exercise
    const { judge, numeric } = definition
    const shape = shapeOf(definition.entry)
    const tensors = answers.map(({ call, asked }) => judgedTensors(definition, shape, call.value, asked.args))
    const singles = answers.map(({ call, asked }) => {
      const off = singleOf(judge, call.value, asked.args)
      return off === undefined ? undefined : tensorsOf(shape, off)
    })
    const cells = judgeCells(cases, tensors, path => kindAt(judge, path), singles)
    for (const check of definition.checks) {
      const failure = numbersFailure(check, definition, cells, answers, t)
      if (failure) report.fail(check.name, failure)
      else report.pass(check.name)
    }
    if (cells.some(cell => !cell.right)) {
      const slips = await slipsOf(exercise)
      return this.ended(
        'fail',
        undefined,
        undefined,
        unlessItBreaks(() => {
          const returned = answers.map(({ call }) => call.value)
          const follow = followingCells(definition, cases, returned, cells)
          return diagnoseNumbers(exercise, cases, cells, t, { slips, follow })
        }),
      )
    }

    const look = lookOf(cells.filter(cell => cell.kind !== 'nudge'))
    const notes: Message[] = []
    const rounded =
      look.kind !== 'exact' && hasRoundedConstant(exercise, await slipsOf(exercise), cases, cells)
    if (numeric === 'refused') {
      if (!rounded && (look.kind === 'numeric' || (look.kind === 'single' && !look.stored))) {
        report.fail('analytic', {
          message: messageOf('analytic', t.problems.analytic, { digits: look.digits }),
        })
        return this.ended('fail')
      }
      report.pass('analytic')
    }
    const derived = cells.some(cell => cell.kind === 'gradient' || cell.kind === 'step')
    if (rounded) notes.push(messageOf('note.rounded', t.notes.rounded, { digits: look.digits }))
    else if (look.kind === 'single' || (look.kind === 'numeric' && derived && numeric === 'noted'))
      notes.push(messageOf(`note.${look.kind}`, t.notes[look.kind], { digits: look.digits }))
    const residue = residueOf(definition, answers)
    if (residue) notes.push(messageOf('note.residue', t.notes.residue, residue))
    return this.ended('pass', undefined, undefined, undefined, notes)
  }

  private diagnoseOutcomes(stage: StoppedAt): Diagnosis | undefined {
    const outcomes = this.answers.map(({ call }) => outcomeOf(call))
    if (this.answers.some(({ call }) => call.foreign)) return undefined
    return unlessItBreaks(() => diagnoseOutcomes(this.exercise, this.cases, outcomes, stage, this.t))
  }

  private ended(
    status: GradeResult['status'],
    line?: number,
    message?: Message,
    diagnosis?: Diagnosis,
    notes: Message[] = [],
  ): GradeResult {
    return this.report.result(this.exercise.definition, {
      status,
      contentVersion: contentVersion(this.exercise),
      duration: this.run.duration,
      diagnosis,
      notes,
      line,
      ...(message ? { message } : {}),
    })
  }
}

// Without them, say because the page is offline, fewer mistakes are named.
async function slipsOf({ slips }: LoadedExercise): Promise<SlipModule | undefined> {
  try {
    return await slips?.()
  } catch {
    return undefined
  }
}

/** A diagnosis is an extra: whatever is wrong with it, the verdict stands. */
function unlessItBreaks(diagnose: () => Diagnosis | undefined): Diagnosis | undefined {
  try {
    return diagnose()
  } catch {
    return undefined
  }
}

function isUntouched({ starter }: LoadedExercise, source: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '')
  return starter !== '' && bare(source) === bare(starter)
}

// What is wrong with an answer that has not been begun is not the learner's mistake.
function aboutStarter({ diagnosis: _, ...verdict }: GradeResult, t: GraderTexts): GradeResult {
  if (verdict.status !== 'fail' && verdict.status !== 'error') return verdict
  return { ...verdict, message: messageOf('result.starter', t.result.starter) }
}
