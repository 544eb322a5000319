import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Tensor } from '#exercise/shape.ts'
import type { Slip, SlipModule } from '#exercise/slips.ts'
import { fieldOf } from '#exercise/tensors.ts'
import { type Cell, isRight } from '../../answers.ts'
import type { Case } from '../../cases.ts'
import { type Candidate, factorsAt, transformed } from '../candidates.ts'
import { exactMatch, isSame, type Match, undisputedMatch } from '../match.ts'
import { lazily } from '../remembered.ts'
import { sliceCells, slicesOf } from '../slices.ts'
import type { Work } from '../work.ts'
import { runnerOf, type SlipRunner } from './run.ts'

/** A candidate that is the solution with slips in it. */
export interface SlipCandidate extends Candidate {
  slips: Slip[]
}

/** What explains a part of an answer, among the slips of a solution, one at a time. */
export interface InPart {
  /** Those that nothing speaks against. */
  undisputed: Match[]
  /** Those that explain a case, a field, a row or an entry: worth a look by region. */
  some: SlipCandidate[]
}

/**
 * What the search for pairs may cost: a count of work and not a time, so that the same answer is told the same
 * everywhere. It is about a fifth of a second.
 */
const MOST_WORK = 15_000_000

/** What a run costs besides. */
const RUN = 700

/**
 * Looks for the slips that give an answer's numbers.
 *
 * Every slip runs on the most wrong case, and further only for as long as nothing contradicts it.
 */
export class SlipSearch {
  private readonly exercise: LoadedExercise
  private readonly runner: SlipRunner
  private readonly module: SlipModule
  private readonly cases: Case[]
  private readonly cells: Cell[]
  private readonly byCase: Map<number, Cell[]>
  /** The cases in the order in which they are looked at: the most wrong first. */
  private readonly order: number[]
  /** One slip alone: those that come to numbers in the first case, the most natural first. */
  private readonly singles: { n: number; candidate: SlipCandidate; first: Tensor[] }[] = []

  /** @param cells every tensor of every case, in the order of `tellingFirst`, at least one of them wrong */
  constructor(exercise: LoadedExercise, module: SlipModule, cases: Case[], cells: Cell[]) {
    this.exercise = exercise
    this.runner = runnerOf(exercise, module)
    this.module = module
    this.cases = cases
    this.cells = cells
    this.byCase = Map.groupBy(cells, ({ caseAt }) => caseAt)
    this.order = [...this.byCase.keys()]
  }

  /**
   * Those that explain the answer exactly, alone or with a transformation on top, the most natural first; asked before
   * all others.
   */
  *exact(): Work<SlipCandidate[]> {
    const probe = this.order[0]!
    const exact: SlipCandidate[] = []
    for (const n of this.module.slips.keys()) {
      yield
      const candidate = this.candidate([n])
      const first = candidate.at(probe)
      if (!first) continue
      this.singles.push({ n, candidate, first })
      if (this.fits(probe, first)) exact.push(...(exactMatch(candidate, this.cells) ? [candidate] : []))
      else if (this.isScaled(probe, first)) exact.push(...this.transformedExactly(candidate))
    }
    return exact
  }

  /** Those that explain a part of the answer; to be asked where none explains all of it. */
  *inPart(): Work<InPart> {
    const [probe, ...others] = this.looked() as [number, ...number[]]
    const undisputed: Match[] = []
    const some: SlipCandidate[] = []
    for (const { candidate, first } of this.singles) {
      yield
      const match = undisputedMatch(candidate, this.cells)
      if (match) undisputed.push(match)
      else if (
        this.explains(probe, first) ||
        this.explainsField(probe, first) ||
        this.explainsSlice(probe, first) ||
        others.some(caseAt => this.explains(caseAt, candidate.at(caseAt)))
      )
        some.push(candidate)
    }
    return { undisputed, some }
  }

  /** Of the slips that change anything and leave right what is right, one for each set of numbers. */
  private *telling(): Work<number[]> {
    const looked = this.looked()
    const seen = new Set<string>()
    const found: number[] = []
    for (const { n, candidate } of this.singles) {
      yield
      const all = looked.map(caseAt => candidate.at(caseAt))
      // Two slips that give the same numbers in all these cases are one and the same in a pair.
      const key = all
        .map(of => of?.map(({ values }) => values.map(value => value.toPrecision(9)).join()).join(';') ?? '')
        .join('|')
      if (seen.has(key)) continue
      seen.add(key)
      const changes = all.some((of, k) => of && this.changes(looked[k]!, of))
      if (changes && !this.spoilsRight(candidate)) found.push(n)
    }
    return found
  }

  /** The cases in which every slip runs: the most wrong ones, and a wrong one for each word that an argument can be. */
  private looked(): number[] {
    const wrong = this.order.filter(caseAt => this.byCase.get(caseAt)!.some(cell => !cell.right))
    const words = Map.groupBy(wrong, caseAt => {
      const { args } = this.cases[caseAt]!
      return args.filter(arg => typeof arg === 'string').join()
    })
    return [...new Set([...wrong.slice(0, 2), ...[...words.values()].map(([first]) => first!)])].slice(0, 6)
  }

  /** Whether a case is wrong, and wrong with exactly these numbers. */
  private explains(caseAt: number, tensors: Tensor[] | undefined): boolean {
    const cells = this.byCase.get(caseAt)!
    return tensors !== undefined && cells.some(cell => !cell.right) && this.fits(caseAt, tensors)
  }

  /** Whether a slip changes what the answer has right: in a few cases that tell, the first among them. */
  private spoilsRight({ at }: SlipCandidate): boolean {
    return [this.order[0]!, ...this.mostlyRight()].some(caseAt => {
      const tensors = at(caseAt)
      return this.byCase.get(caseAt)!.some(cell => cell.right && !(tensors && isRightIn(cell, tensors)))
    })
  }

  private mostlyRight(): number[] {
    const hasRight = (caseAt: number) => this.byCase.get(caseAt)!.some(cell => cell.right)
    return this.order.toReversed().filter(hasRight).slice(0, 4)
  }

  /** Whether nothing in a case contradicts these numbers; looks no further than to the first that does. */
  private fits(caseAt: number, tensors: Tensor[]): boolean {
    return this.byCase.get(caseAt)!.every(cell => {
      const tensor = tensors[cell.tensorAt]!
      return cell.right ? isRightIn(cell, tensors) : isSame(cell, tensor)
    })
  }

  /** Whether these numbers are others than the right ones. */
  private changes(caseAt: number, tensors: Tensor[]): boolean {
    return this.byCase.get(caseAt)!.some(cell => !isRightIn(cell, tensors))
  }

  /** Whether a field of a case that is wrong has these numbers in all its tensors. */
  private explainsField(caseAt: number, tensors: Tensor[]): boolean {
    const fields = Map.groupBy(this.byCase.get(caseAt)!, ({ truth }) => fieldOf(truth.path))
    return [...fields.values()].some(
      cells =>
        cells.every(cell => isRightIn(cell, tensors) === cell.right) &&
        cells.some(cell => !cell.right) &&
        cells.every(cell => cell.right || isSame(cell, tensors[cell.tensorAt]!)),
    )
  }

  /** Whether one row or entry of a case that is wrong has these numbers. */
  private explainsSlice(caseAt: number, tensors: Tensor[]): boolean {
    return this.wrongSlices(caseAt).some(cell => {
      const slice = slicesOf(tensors[cell.from]!)[cell.at]!
      return isSame(cell, slice) && !isRight(slice, cell.truth, cell.reference, cell.kind)
    })
  }

  // Only where some are right: where all are wrong, no row or entry alone is.
  private wrongSlices(caseAt: number): (Cell & { from: number; at: number })[] {
    this.slices ??= this.byCase.get(caseAt)!.flatMap(cell => {
      const sliced = sliceCells([cell])
      const wrong = sliced.flatMap((slice, at) =>
        slice.right ? [] : [{ ...slice, from: cell.tensorAt, at }],
      )
      return wrong.length < sliced.length ? wrong : []
    })
    return this.slices
  }

  private slices: (Cell & { from: number; at: number })[] | undefined

  /** The factors that numbers are multiplied by everywhere, in one case. */
  private factors(caseAt: number): number[] {
    const own = factorsAt(this.exercise.definition, this.cases[caseAt]!)
    return [-1, 2, 0.5, ...own.flatMap(factor => [factor, -factor, 1 / factor])]
  }

  /** Whether the answer to a case is these numbers times one of those factors. */
  private isScaled(caseAt: number, tensors: Tensor[]): boolean {
    const cells = this.byCase.get(caseAt)!
    const { yours, tensorAt } = cells[0]!
    const theirs = tensors[tensorAt]!.values
    const n = theirs.findIndex(value => value !== 0)
    const ratio = yours.values[n]! / theirs[n]!
    if (!this.factors(caseAt).some(factor => Math.abs(ratio - factor) <= 1e-5 * Math.abs(factor)))
      return false
    return cells.every(cell => {
      const { values, ...rest } = tensors[cell.tensorAt]!
      return isSame(cell, { ...rest, values: values.map(value => ratio * value) })
    })
  }

  private transformedExactly(candidate: SlipCandidate): SlipCandidate[] {
    const changed = transformed(this.exercise, this.cases, candidate.at).map(
      ({ mistake: besides, values, at }) => ({ ...candidate, besides, values, at, without: candidate.at }),
    )
    return changed.filter(candidate => exactMatch(candidate, this.cells)).slice(0, 1)
  }

  /** The solution with these slips in it. */
  private candidate(numbers: number[]): SlipCandidate {
    const slips = numbers.map(n => this.module.slips[n]!)
    const [one, other] = numbers as [number, number | undefined]
    const at =
      other === undefined
        ? (n: number) => this.runner.single(one, this.cases[n]!)
        : lazily(n => this.runner.tensors(numbers, this.cases[n]!))
    return { mistake: slips[0]!.kind, values: {}, slips, at }
  }

  /** Two slips at once. */
  *pair(): Work<SlipCandidate | undefined> {
    const telling = yield* this.telling()
    const probe = this.order[0]!
    let left = Math.ceil(MOST_WORK / (RUN + this.runner.work(this.cases[probe]!)))
    // The most natural slips come first, so pairs go by the sum of their places.
    for (let sum = 1; sum < 2 * telling.length - 2; sum++) {
      for (let i = Math.max(0, sum - telling.length + 1); 2 * i < sum; i++) {
        if (left-- === 0) return undefined
        yield
        const pair = [telling[i]!, telling[sum - i]!]
        const first = this.runner.tensors(pair, this.cases[probe]!)
        if (!first || !this.fits(probe, first)) continue
        const candidate = this.candidate(pair)
        if (exactMatch(candidate, this.cells)) return candidate
      }
    }
    return undefined
  }
}

function isRightIn({ tensorAt, truth, reference, kind }: Cell, tensors: Tensor[]): boolean {
  return isRight(tensors[tensorAt]!, truth, reference, kind)
}
