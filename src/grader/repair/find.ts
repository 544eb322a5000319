import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'
import type { Runner } from '#runner/runner.ts'
import { type GradeOptions, grade, knownCases } from '../grade.ts'
import type { Change, GradeResult, Repair } from '../result.ts'
import { type Reader, type Reading, ROUNDS, SEARCH, type SearchProgram } from './program.ts'
import { repairMessage, repairSteps } from './repair-text.ts'
import type { Found, Job } from './search-text.ts'

export interface FindOptions extends GradeOptions {
  reader: Reader
  /** In milliseconds, for all of it; times `timeScale`. By default 2,000. */
  milliseconds?: number
}

/** In milliseconds, for one program in the sandbox. */
const ONE_SEARCH = 600

/** Of what fits the cases that were looked at, so many are made and graded. */
const GRADED = 6

/** Of single changes that make something right, so many are made and looked on from. */
const CARRIED_ON = 3

/** How many cases a change has to make right before it is graded. */
const CASES = 4
const MOST_CASES = 8

/**
 * Looks for the smallest change to a learner's own program that makes every case right.
 *
 * Programs with all changes in them run in the sandbox; what they find is then written out as a program and graded as
 * any answer is, with fresh cases of its own. So what is told is true, whatever ran beside it in the sandbox.
 *
 * @param verdict on the program
 * @returns nothing where no change was found, or where the program's numbers are not what is wrong
 */
export async function findRepair(
  exercise: LoadedExercise,
  source: string,
  verdict: GradeResult,
  runner: Runner,
  options: FindOptions,
): Promise<Repair | undefined> {
  if (!canBeMended(verdict)) return undefined
  const found = await new Search(exercise, runner, options).of(source, verdict)
  if (!found) return undefined
  const changes = found.toSorted((one, other) => one.line - other.line)
  return {
    changes,
    message: repairMessage(changes, options.t),
    steps: repairSteps(changes, options.t),
  }
}

/** Only where the numbers are wrong, are none, or did not come. */
export function canBeMended({ status, checks, message }: GradeResult): boolean {
  if (status === 'pass' || message.code === 'result.starter') return false
  const failed = checks.find(check => check.status === 'fail')?.name
  return failed !== undefined && !['loads', 'entry', 'unchanged', 'repeatable', 'analytic'].includes(failed)
}

const ONE_BY_ONE = Array.from({ length: ROUNDS }, (_, round) => [round, false] as const)

interface Looked {
  reading: Reading
  program?: SearchProgram
  found: Found
  repair?: Change[]
}

class Search {
  readonly #exercise: LoadedExercise
  readonly #other: LoadedExercise
  readonly #runner: Runner
  readonly #options: FindOptions
  readonly #end: number

  constructor(exercise: LoadedExercise, runner: Runner, options: FindOptions) {
    this.#exercise = exercise
    this.#other = withOtherCases(exercise)
    this.#runner = runner
    this.#options = options
    this.#end = performance.now() + (options.milliseconds ?? 2_000) * (options.timeScale ?? 1)
  }

  async of(source: string, verdict: GradeResult): Promise<Change[] | undefined> {
    const cases = this.#cases(verdict)
    const rounds: Looked[] = []
    // Two changes of what is there are likelier than the last kind of addition.
    for (const [round, pairs] of [...ONE_BY_ONE.slice(0, -1), [0, true] as const, ...ONE_BY_ONE.slice(-1)]) {
      const looked = await this.#look(source, round, cases, pairs)
      if (looked.repair) return looked.repair
      if (!pairs) rounds.push(looked)
    }
    // Then on from one that makes more right.
    const begun = rounds
      .flatMap(({ program, reading, found }) =>
        program ? found.better.map(better => ({ program, reading, better })) : [],
      )
      .sort((one, other) => other.better[1] - one.better[1])
    for (const { program, reading, better } of begun.slice(0, CARRIED_ON)) {
      const carried = await this.#carryOn(reading, better[0], cases)
      if (carried) return [program.changes[better[0]]!, ...carried]
    }
    return undefined
  }

  async #carryOn(reading: Reading, one: number, cases: Job['cases']): Promise<Change[] | undefined> {
    const text = await this.#options.reader.changed(reading, [one])
    if (text === undefined) return undefined
    for (let round = 0; round < ROUNDS; round++) {
      const { repair } = await this.#look(text, round, cases, false)
      if (repair) return repair
    }
    return undefined
  }

  // Random cases tell more than those that were thought up for one thing; the case that the verdict shows is wrong.
  #cases(verdict: GradeResult): Job['cases'] {
    const known = knownCases(this.#exercise)
    const shown = verdict.checks.find(({ data }) => data)?.data
    const isShown = ({ args }: { args: Data[] }) => JSON.stringify(args) === JSON.stringify(shown?.args)
    const words = (args: Data[]) => JSON.stringify(args.filter(arg => typeof arg === 'string'))
    const size = ({ args }: { args: Data[] }) => JSON.stringify(args).length
    // Small ones are soon worked out.
    const random = known
      .filter(({ origin }) => origin.kind === 'random')
      .sort((one, other) => size(one) - size(other))
    const byWords = [...Map.groupBy(random, ({ args }) => words(args)).values()].map(([first]) => first!)
    const chosen = [...byWords, ...random.slice(0, CASES - 1), ...known.filter(isShown)]
    return [...new Set(chosen)].slice(0, MOST_CASES).map(({ args, reference }) => ({
      args,
      wanted: reference,
    }))
  }

  async #look(source: string, round: number, cases: Job['cases'], pairs: boolean): Promise<Looked> {
    const { definition } = this.#exercise
    const { reader, signal, timeScale = 1 } = this.#options
    const reading = { source, entry: definition.entry.name, args: cases[0]!.args, round }
    const nothing: Looked = { reading, found: { fits: [], better: [] } }
    const limit = Math.min(ONE_SEARCH * timeScale, this.#end - performance.now())
    if (signal?.aborted || limit <= 0) return nothing
    const program = await reader.search(reading)
    if (!program) return nothing
    const job: Job = { at: program.at, cases, milliseconds: limit, pairs }
    const run = await this.#runner.run(
      {
        source: program.source,
        allows: definition.allows,
        timeLimit: 2 * limit + 500,
        calls: { entry: SEARCH, batch: [[job as unknown as Data]] },
      },
      signal ? { signal } : {},
    )
    const found = foundIn(run.returns?.[0]?.value, program.changes.length)
    const repair = await this.#graded(reading, program, found)
    return { reading, program, found, ...(repair ? { repair } : {}) }
  }

  async #passes(exercise: LoadedExercise, text: string): Promise<boolean> {
    const { status } = await grade(exercise, text, this.#runner, { ...this.#options, diagnose: false })
    return status === 'pass'
  }

  async #graded(reading: Reading, program: SearchProgram, { fits }: Found): Promise<Change[] | undefined> {
    const { signal } = this.#options
    for (const fit of fits.slice(0, GRADED)) {
      if (signal?.aborted) return undefined
      const text = await this.#options.reader.changed(reading, fit)
      if (text === undefined) continue
      if ((await this.#passes(this.#exercise, text)) && (await this.#passes(this.#other, text)))
        return fit.map(change => program.changes[change]!)
    }
    return undefined
  }
}

/** The same exercise with other random cases: what mends a program must hold in them, too. */
function withOtherCases(exercise: LoadedExercise): LoadedExercise {
  const { cases } = exercise.definition
  const definition = { ...exercise.definition, cases: { ...cases, seed: cases.seed + 2_000_003 } }
  return { ...exercise, definition }
}

/** Reads what came out of the sandbox: whatever it is, only numbers of changes are taken from it. */
function foundIn(value: unknown, count: number): Found {
  const isChange = (n: unknown): n is number =>
    Number.isInteger(n) && (n as number) >= 0 && (n as number) < count
  const list = (part: unknown): unknown[] => (Array.isArray(part) ? part : [])
  const { fits, better } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  return {
    fits: list(fits).filter(
      (fit): fit is number[] => list(fit).length <= 2 && list(fit).length > 0 && list(fit).every(isChange),
    ),
    better: list(better)
      .map(list)
      .filter(([change]) => isChange(change))
      .map(([change, more]) => [change as number, Number(more)]),
  }
}
