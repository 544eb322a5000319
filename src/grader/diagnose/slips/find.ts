import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Tensor } from '#exercise/shape.ts'
import type { Slip, SlipModule } from '#exercise/slips.ts'
import { fieldOf } from '#exercise/tensors.ts'
import { type Cell, isRight } from '../../answers.ts'
import type { Case } from '../../cases.ts'
import { type Candidate, factorsAt, transformed } from '../candidates.ts'
import { isExact, isSame, type Match, matchCandidate } from '../match.ts'
import { sliceCells, slicesOf } from '../slices.ts'
import { SlipRunner } from './run.ts'

/** A candidate that is the solution with slips in it. */
export interface SlipCandidate extends Candidate {
  slips: Slip[]
}

/** What was found among the slips of a solution, one at a time. */
export interface Singles {
  /** Those that explain the answer exactly, alone or with a transformation on top, the most natural first. */
  exact: SlipCandidate[]
  /** Those that nothing speaks against and that explain a part. */
  undisputed: Match[]
  /** Those that explain a field of the answer in the case that was looked at first: worth a look by region. */
  inPart: SlipCandidate[]
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
 * Every slip runs on a few telling cases, and further only for as long as nothing contradicts it.
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

  /** Of those that change anything in the first case, one for each set of numbers. */
  private readonly telling: number[] = []

  /** @param cells every tensor of every case, at least one of them wrong */
  constructor(exercise: LoadedExercise, module: SlipModule, cases: Case[], cells: Cell[]) {
    this.exercise = exercise
    this.runner = new SlipRunner(exercise, module)
    this.module = module
    this.cases = cases
    this.cells = cells
    this.byCase = Map.groupBy(cells, ({ caseAt }) => caseAt)
    const wrong = (caseAt: number) => this.byCase.get(caseAt)!.filter(cell => !cell.right).length
    this.order = [...this.byCase.keys()].sort((one, other) => wrong(other) - wrong(one) || one - other)
  }

  /** One slip alone. */
  singles(): Singles {
    const exact: SlipCandidate[] = []
    const undisputed: Match[] = []
    const inPart: SlipCandidate[] = []
    const seen = new Set<string>()
    const [probe, ...others] = this.looked() as [number, ...number[]]
    for (const n of this.module.slips.keys()) {
      const first = this.runner.tensors([n], this.cases[probe]!)
      if (!first) continue
      const standing = this.standing(probe, first)
      const later = others.map(caseAt => ({ caseAt, tensors: this.runner.tensors([n], this.cases[caseAt]!) }))
      const explainsOne = [{ caseAt: probe, tensors: first }, ...later].some(
        ({ caseAt, tensors }) => tensors && this.explains(caseAt, tensors),
      )
      const candidate = standing.contrary === 0 ? this.candidate([n]) : undefined
      const match = candidate && matchCandidate(candidate, this.cells)
      if (match && isExact(match)) exact.push(candidate as SlipCandidate)
      else if (match && match.contrary === 0) undisputed.push(match)
      else if (standing.contrary > 0 && this.isScaled(probe, first))
        exact.push(...this.transformedExactly(this.candidate([n], true)!))
      else if (explainsOne || standing.fields > 0 || this.explainsSlice(probe, first))
        inPart.push(this.candidate([n], true)!)
      // Two slips that give the same numbers in all these cases are one and the same in a pair.
      const all = [first, ...later.map(({ tensors }) => tensors ?? [])]
      const key = all
        .map(of => of.map(({ values }) => values.map(value => value.toPrecision(9)).join()).join(';'))
        .join('|')
      const changed =
        standing.changed ||
        later.some(({ caseAt, tensors }) => tensors && this.standing(caseAt, tensors).changed)
      if (changed && !seen.has(key) && !this.spoilsRight([n], first)) this.telling.push(n)
      seen.add(key)
    }
    return { exact, undisputed, inPart }
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
  private explains(caseAt: number, tensors: Tensor[]): boolean {
    const cells = this.byCase.get(caseAt)!
    return cells.some(cell => !cell.right) && this.fits(caseAt, tensors)
  }

  /** Whether slips change what the answer has right: in a few cases that tell, the first among them. */
  private spoilsRight(slips: number[], first: Tensor[]): boolean {
    const spoils = (caseAt: number, tensors: Tensor[] | undefined) =>
      this.byCase
        .get(caseAt)!
        .some(
          cell =>
            cell.right &&
            !(tensors && isRight(tensors[cell.tensorAt]!, cell.truth, cell.reference, cell.kind)),
        )
    if (spoils(this.order[0]!, first)) return true
    return this.mostlyRight().some(caseAt => spoils(caseAt, this.runner.tensors(slips, this.cases[caseAt]!)))
  }

  private mostlyRight(): number[] {
    const isRightIn = (caseAt: number) => this.byCase.get(caseAt)!.some(cell => cell.right)
    return this.order.toReversed().filter(isRightIn).slice(0, 4)
  }

  /** Whether nothing in a case contradicts these numbers; looks no further than to the first that does. */
  private fits(caseAt: number, tensors: Tensor[]): boolean {
    return this.byCase.get(caseAt)!.every(cell => {
      const tensor = tensors[cell.tensorAt]!
      if (!cell.right && isSame(cell, tensor)) return true
      return cell.right && isRight(tensor, cell.truth, cell.reference, cell.kind)
    })
  }

  /** How the numbers of one case go together with the answer's. */
  private standing(caseAt: number, tensors: Tensor[]) {
    let contrary = 0
    let changed = false
    const against = new Set<string>()
    const explained = new Set<string>()
    for (const cell of this.byCase.get(caseAt)!) {
      const tensor = tensors[cell.tensorAt]!
      const field = fieldOf(cell.truth.path)
      if (isRight(tensor, cell.truth, cell.reference, cell.kind)) {
        if (!cell.right) against.add(field)
        continue
      }
      changed = true
      if (!cell.right && isSame(cell, tensor)) explained.add(field)
      else {
        contrary++
        against.add(field)
      }
    }
    return { contrary, changed, fields: [...explained].filter(field => !against.has(field)).length }
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
    for (const { mistake, values, tensors } of transformed(this.exercise, this.cases, candidate.tensors)) {
      const changed = { ...candidate, besides: mistake, values, tensors }
      const match = matchCandidate(changed, this.cells)
      if (match && isExact(match)) return [changed]
    }
    return []
  }

  /** The slips as a candidate for all cases; undefined as soon as a case contradicts, unless it may. */
  private candidate(slips: number[], contradicted = false): SlipCandidate | undefined {
    const tensors: (Tensor[] | undefined)[] = this.cases.map(() => undefined)
    for (const caseAt of this.order) {
      const of = this.runner.tensors(slips, this.cases[caseAt]!)
      if (!contradicted && (!of || this.standing(caseAt, of).contrary > 0)) return undefined
      tensors[caseAt] = of
    }
    const made = slips.map(n => this.module.slips[n]!)
    return { mistake: made[0]!.kind, values: {}, slips: made, tensors }
  }

  /** Two slips at once; to be asked after the singles. */
  pair(): SlipCandidate | undefined {
    const { telling } = this
    const probe = this.order[0]!
    let left = Math.ceil(MOST_WORK / (RUN + this.runner.work(this.cases[probe]!)))
    // The most natural slips come first, so pairs go by the sum of their places.
    for (let sum = 1; sum < 2 * telling.length - 2; sum++) {
      for (let i = Math.max(0, sum - telling.length + 1); 2 * i < sum; i++) {
        if (left-- === 0) return undefined
        const pair = [telling[i]!, telling[sum - i]!]
        const first = this.runner.tensors(pair, this.cases[probe]!)
        if (!first) continue
        if (!this.fits(probe, first)) continue
        const candidate = this.candidate(pair)
        const match = candidate && matchCandidate(candidate, this.cells)
        if (match && isExact(match)) return candidate
      }
    }
    return undefined
  }
}
