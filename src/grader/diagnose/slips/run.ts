import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'
import { type Shape, shapeOf, type Tensor, tensorsOf } from '#exercise/shape.ts'
import type { SlipModule, Slippery } from '#exercise/slips.ts'
import type { Case } from '../../cases.ts'
import { hasShape } from '../../form-problem.ts'
import { copy } from '../../numbers.ts'
import { judgedAt } from '../../truth.ts'
import { lazily } from '../remembered.ts'

/** Rounds of loops that any answer may take, and how many times as many as the solution's own on top. */
const ROUNDS = 30
const TIMES = 3

/** Rounds of loops that the solution itself may take. */
const MOST_ROUNDS = 100_000

/** What is needed of a case's arguments again and again. */
interface Prepared {
  frozen: Data[]
  judged(answer: Data): Data
  maxRounds: number
}

const runners = new WeakMap<SlipModule, SlipRunner>()

/** The runner of an exercise's slips: one for all submissions, as most cases are the same for all of them. */
export function runnerOf(exercise: LoadedExercise, module: SlipModule): SlipRunner {
  const runner = runners.get(module) ?? new SlipRunner(exercise, module)
  runners.set(module, runner)
  return runner
}

/** Runs a solution with slips in it. */
export class SlipRunner {
  /** How often it has run. */
  runs = 0
  private readonly exercise: LoadedExercise
  private readonly module: SlipModule
  private readonly shape: Shape
  // One that is asked often gets fast, so it is loaded once for all slips but early ones.
  private readonly shared: Slippery
  private readonly cases = new WeakMap<Data[], Prepared>()
  private readonly known = new WeakMap<Case, (slip: number) => Tensor[] | undefined>()

  constructor(exercise: LoadedExercise, module: SlipModule) {
    this.exercise = exercise
    this.module = module
    this.shape = shapeOf(exercise.definition.entry)
    this.shared = module.make([], MOST_ROUNDS)
  }

  /** {@link tensors} for one slip alone, worked out once for each case. */
  single(n: number, asked: Case): Tensor[] | undefined {
    const of = this.known.get(asked) ?? lazily(slip => this.tensors([slip], asked))
    this.known.set(asked, of)
    return of(n)
  }

  /**
   * What is judged of the answer to one case.
   *
   * @param slips the numbers of the slips that are made
   * @returns undefined where it stops with an error, does not end, or has another form or numbers that are not finite
   */
  tensors(slips: readonly number[], { args, reference }: Case): Tensor[] | undefined {
    this.runs++
    const { frozen, judged, maxRounds } = this.prepared(args)
    const value = this.value(slips, frozen, maxRounds)
    if (!hasShape(this.shape, value, reference)) return undefined
    const tensors = tensorsOf(this.shape, judged(value))
    return tensors.every(({ values }) => values.every(Number.isFinite)) ? tensors : undefined
  }

  /** How much work one answer to a case is, about: the places where a slip can be, and those in loops each round. */
  work({ args }: Case): number {
    return this.module.sites * (1 + this.rounds(this.prepared(args).frozen))
  }

  // What a slip would change of its arguments stops it: such answers are not judged by their numbers. So all share one
  // copy.
  private prepared(args: Data[]): Prepared {
    let found = this.cases.get(args)
    if (!found) {
      const frozen = freeze(copy(args))
      found = {
        frozen,
        judged: judgedAt(this.exercise.definition.judge, args),
        maxRounds: ROUNDS + TIMES * this.rounds(frozen),
      }
      this.cases.set(args, found)
    }
    return found
  }

  private rounds(args: Data[]): number {
    this.value([], args, MOST_ROUNDS)
    return this.shared.rounds()
  }

  /** What the function returns; undefined where it stops with an error or does not end. */
  private value(slips: readonly number[], args: Data[], maxRounds: number): Data {
    try {
      const on = slips.map(slip => this.module.slips[slip]!.at)
      const isEarly = slips.some(slip => this.module.slips[slip]!.early)
      const made = isEarly ? this.module.make(on, maxRounds) : this.shared
      made.turnOn(on, maxRounds)
      return made.answer(...args) as Data
    } catch {
      return undefined
    }
  }
}

function freeze<Part extends Data>(data: Part): Part {
  if (typeof data === 'object' && data !== null) for (const part of Object.values(data)) freeze(part)
  return Object.freeze(data)
}
