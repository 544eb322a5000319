import { transform } from 'sucrase'
import type { Random } from '#exercise/random.ts'
import { schemaOf } from '#grader/diagnose/slips/schema.ts'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import { changedText } from '#grader/repair/program.ts'

/** A generated program, as text. */
export interface Program {
  text: string
  /** The kinds of the changes that were made. */
  kinds: string[]
}

/** Generated programs of one kind for one exercise. */
export class Programs {
  readonly #solution: string
  readonly #entry: string
  readonly #kinds: Operator[]

  /** @param solution the text of `solution.ts`, or another right answer */
  constructor(solution: string, entry: string, kinds: Operator[]) {
    this.#solution = transform(solution, { transforms: ['typescript'], disableESTransforms: true }).code
    this.#entry = entry
    this.#kinds = kinds
  }

  /** A program with some changes, one made after another, and no two of the same kind where that can be. */
  draw(random: Random, changes: number): Program {
    const program: Program = { text: this.#solution, kinds: [] }
    while (program.kinds.length < changes) {
      const { slips, edits } = schemaOf(program.text, this.#entry, this.#kinds)
      const left = [...slips.keys()].filter(n => !program.kinds.includes(slips[n]!.kind))
      if (left.length === 0) break
      // First a kind and then a place: a kind with many places is no more frequent than the others.
      const kinds = [...new Set(left.map(n => slips[n]!.kind))]
      const kind = kinds[random.integer(0, kinds.length - 1)]!
      const places = left.filter(n => slips[n]!.kind === kind)
      const n = places[random.integer(0, places.length - 1)]!
      program.text = changedText(program.text, [edits[n]!])!
      program.kinds.push(kind)
    }
    return program
  }
}
