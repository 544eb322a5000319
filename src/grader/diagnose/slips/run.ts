import type { Answer } from '#exercise/answer.ts'
import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Data } from '#exercise/data.ts'
import { type Shape, shapeOf, type Tensor, tensorsOf } from '#exercise/shape.ts'
import type { SlipModule, Switch } from '#exercise/slips.ts'
import type { Case } from '../../cases.ts'
import { hasShape } from '../../form-problem.ts'
import { copy } from '../../numbers.ts'
import { judgedAt } from '../../truth.ts'

/** Rounds of loops that one answer may take: solutions take a few hundred. */
const ROUNDS = 20_000

/** What is needed of a case's arguments again and again. */
interface Prepared {
  frozen: Data[]
  judged(answer: Data): Data
}

/** Runs a solution with slips in it. */
export class SlipRunner {
  /** How often it has run. */
  runs = 0
  private readonly exercise: LoadedExercise
  private readonly module: SlipModule
  private readonly shape: Shape
  private readonly shared: Made
  private readonly cases = new Map<Data[], Prepared>()

  constructor(exercise: LoadedExercise, module: SlipModule) {
    this.exercise = exercise
    this.module = module
    this.shape = shapeOf(exercise.definition.entry)
    this.shared = makeWith(module, [])
  }

  /**
   * What is judged of the answer to one case.
   *
   * @param slips the numbers of the slips that are made
   * @returns undefined where it stops with an error, does not end, or has another form or numbers that are not finite
   */
  tensors(slips: readonly number[], { args, reference }: Case): Tensor[] | undefined {
    this.runs++
    const { frozen, judged } = this.prepared(args)
    const value = this.value(slips, frozen)
    if (!hasShape(this.shape, value, reference)) return undefined
    const tensors = tensorsOf(this.shape, judged(value))
    return tensors.every(({ values }) => values.every(Number.isFinite)) ? tensors : undefined
  }

  /** How much work one answer to a case is: how often the solution comes to a place where a slip can be. */
  work({ args }: Case): number {
    let asked = 0
    const $ = (() => {
      asked++
      return false
    }) as unknown as Switch
    $.kept = {}
    this.module.make($, () => {})(...copy(args))
    return asked
  }

  // What a slip would change of its arguments stops it: such answers are not judged by their numbers. So all share one
  // copy.
  private prepared(args: Data[]): Prepared {
    let found = this.cases.get(args)
    if (!found) {
      found = { frozen: freeze(copy(args)), judged: judgedAt(this.exercise.definition.judge, args) }
      this.cases.set(args, found)
    }
    return found
  }

  /** What the function returns; undefined where it stops with an error or does not end. */
  value(slips: readonly number[], args: Data[]): Data {
    try {
      const isEarly = slips.some(slip => this.module.slips[slip]!.early)
      const made = isEarly ? makeWith(this.module, slips) : this.shared
      made.turnOn(slips)
      return made.answer(...args) as Data
    } catch {
      return undefined
    }
  }
}

/** A solution with slips, loaded. One that is asked often gets fast, so it is loaded once for all slips but early ones. */
interface Made {
  answer: Answer
  turnOn(slips: readonly number[]): void
}

function makeWith(module: SlipModule, slips: readonly number[]): Made {
  let rounds = 0
  let on: readonly number[] = slips
  let [one, other] = slips
  const $ = ((slip: number) =>
    slip === one || slip === other || (on.length > 2 && on.includes(slip))) as Switch
  $.kept = {}
  const tick = () => {
    if (++rounds > ROUNDS) throw new Error('no end')
  }
  const turnOn = (slips: readonly number[]) => {
    on = slips
    ;[one, other] = slips
    rounds = 0
    $.kept = {}
  }
  return { answer: module.make($, tick), turnOn }
}

function freeze<Part extends Data>(data: Part): Part {
  if (typeof data === 'object' && data !== null) for (const part of Object.values(data)) freeze(part)
  return Object.freeze(data)
}
