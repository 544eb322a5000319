/** What can be wrong with a description; each has its sentence in `texts.numberCheck.problems`. */
export type ProblemCode =
  | 'notJson'
  | 'empty'
  | 'notObject'
  | 'unknownName'
  | 'missing'
  | 'missingList'
  | 'list'
  | 'number'
  | 'choice'
  | 'transposedWeights'
  | 'tooLarge'
  | 'tooLong'
  | 'notFinite'
  | 'loss'
  | 'probabilities'
  | 'noLearningRate'
  | 'noBiases'
  | 'noNumbers'
  | 'notLiteral'
  | 'unfinished'
  | 'truncated'
  | 'tooDeep'
  | 'tooMany'
  | 'unknownQuantity'
  | 'strangeQuantity'
  | 'noName'
  | 'noHeading'
  | 'noValues'
  | 'comma'
  | 'twice'
  | 'noLayer'
  | 'layerGap'
  | 'noTable'
  | 'singleWeights'

/** A description that cannot be judged. */
export class ExampleProblem extends Error {
  readonly code: ProblemCode
  /** What fills the sentence: `place`, `expected`, `received`. */
  readonly values: Record<string, string | number>

  constructor(code: ProblemCode, values: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'ExampleProblem'
    this.code = code
    this.values = values
  }
}

/** What came, short enough for a sentence; of a list its length. */
export function received(given: unknown): string {
  if (Array.isArray(given)) return `[${given.length}]`
  if (typeof given === 'object' && given !== null) return '{ … }'
  const text = JSON.stringify(given) ?? '—'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
