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
import { finished, type Work } from './diagnose/work.ts'
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
  /** Whether the mistake is looked for; by default it is. */
  diagnose?: boolean
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
  const { verdict, diagnosis } = await judge(exercise, source, runner, options)
  return diagnosis ? withDiagnosis(verdict, finished(await diagnosis())) : verdict
}

/** A verdict, and the search for the mistake where it is worth one. */
export interface Judgement {
  /** All but the diagnosis, which takes longer. Nothing in it is withdrawn by what is found. */
  verdict: GradeResult
  /** Loads what the search needs; absent where nothing is to be found. */
  diagnosis?: () => Promise<Work<Diagnosis | undefined>>
}

/** The verdict with what was found. */
export function withDiagnosis(verdict: GradeResult, diagnosis: Diagnosis | undefined): GradeResult {
  return diagnosis ? { ...verdict, diagnosis } : verdict
}

/** {@link grade} in two parts, for those who want to say first what is wrong and then why. */
export async function judge(
  exercise: LoadedExercise,
  source: string,
  runner: Runner,
  options: GradeOptions,
): Promise<Judgement> {
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
  const grading = new Grading(exercise, cases, run, options)
  const verdict = await grading.result()
  if (isUntouched(exercise, source)) return { verdict: aboutStarter(exercise, verdict, options.t) }
  const { search } = grading
  const slips = async () => (search?.needsSlips ? slipsOf(exercise) : undefined)
  return { verdict, ...(search && { diagnosis: async () => unlessItBreaks(search.begin, await slips()) }) }
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

type Search = (slips: SlipModule | undefined) => Work<Diagnosis | undefined>

/** One verdict in the making. */
class Grading {
  private readonly exercise: LoadedExercise
  private readonly cases: Case[]
  private readonly run: RunResult
  private readonly t: GraderTexts
  private readonly explain: (error: LearnerError) => string
  private readonly report: Report
  private readonly timeLimit: number
  private readonly diagnose: boolean
  /** How to find the mistake; known once there is a result. */
  search: { begin: Search; needsSlips: boolean } | undefined
  private answers: Answered[]
  private again: Answered[]

  constructor(exercise: LoadedExercise, cases: Case[], run: RunResult, options: GradeOptions) {
    const { t, explain = error => error.message, diagnose = true } = options
    this.diagnose = diagnose
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
    this.diagnoseOutcomes('returns')
    return this.ended('error', error.line, crashed)
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
        if (stage !== 'repeatable') this.diagnoseOutcomes(stage)
        return this.ended('fail')
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
      this.lookFor(function* (slips) {
        const returned = answers.map(({ call }) => call.value)
        const follow = followingCells(definition, cases, returned, cells)
        return yield* diagnoseNumbers(exercise, cases, cells, t, { slips, follow })
      }, true)
      return this.ended('fail')
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
    return this.ended('pass', undefined, undefined, notes)
  }

  private diagnoseOutcomes(stage: StoppedAt): void {
    const { exercise, cases, t, answers } = this
    if (answers.some(({ call }) => call.foreign)) return
    const outcomes = answers.map(({ call }) => outcomeOf(call))
    this.lookFor(function* () {
      yield
      return diagnoseOutcomes(exercise, cases, outcomes, stage, t)
    }, false)
  }

  private lookFor(begin: Search, needsSlips: boolean): void {
    if (this.diagnose) this.search = { begin, needsSlips }
  }

  private ended(
    status: GradeResult['status'],
    line?: number,
    message?: Message,
    notes: Message[] = [],
  ): GradeResult {
    return this.report.result(this.exercise.definition, {
      status,
      contentVersion: contentVersion(this.exercise),
      duration: this.run.duration,
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
function* unlessItBreaks(search: Search, slips: SlipModule | undefined): ReturnType<Search> {
  try {
    return yield* search(slips)
  } catch {
    return undefined
  }
}

function isUntouched({ starters }: LoadedExercise, source: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '')
  return starters.some(({ code }) => bare(source) === bare(code))
}

// What is wrong with an answer that has not been begun is not the learner's mistake.
function aboutStarter({ starters }: LoadedExercise, verdict: GradeResult, t: GraderTexts): GradeResult {
  if (verdict.status !== 'fail' && verdict.status !== 'error') return verdict
  const kind = starters.length > 1 ? 'broken' : 'starter'
  return { ...verdict, message: messageOf(`result.${kind}`, t.result[kind]) }
}
