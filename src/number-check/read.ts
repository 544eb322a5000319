import type { Matrix, Vector } from '#engine'
import { ACTIVATIONS, type Activation, ERROR_SIGNS, type Example, LOSSES, type Loss } from './example.ts'
import { MAX_CHARACTERS, MAX_EXAMPLES, MAX_PRODUCT, MAX_WEIGHTS } from './limits.ts'
import { readPrinted } from './printed.ts'
import { ExampleProblem, received } from './problem.ts'
import { allowOnly, readList } from './read-list.ts'
import { readNumbers } from './read-numbers.ts'

const NAMES = [
  'about',
  'source',
  'sizes',
  'activations',
  'weights',
  'biases',
  'fixedBiases',
  'sharedBiases',
  'inputs',
  'targets',
  'loss',
  'learningRate',
  'batch',
  'errorSign',
  'numbers',
]

/**
 * Reads the description of a worked example.
 *
 * @param text JSON; see `docs/check-numbers.md`
 * @param options.isBlankAllowed a network without any number of the reader's is read as well
 * @throws ExampleProblem that says where, what was expected and what came
 */
export function readExample(text: string, options: { isBlankAllowed?: boolean } = {}): Example {
  return readDescription(parsed(text), options)
}

/**
 * Reads a description that is no text any more.
 *
 * @throws ExampleProblem that says where, what was expected and what came
 */
export function readDescription(
  given: Record<string, unknown>,
  { isBlankAllowed = false }: { isBlankAllowed?: boolean } = {},
): Example {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new ExampleProblem('notObject', { received: received(given) })
  allowOnly(given, NAMES, '')
  const sizes = readSizes(given.sizes)
  const weightCount = checkWeights(sizes)
  const layers = sizes.length - 1
  const activations = readActivations(given.activations, layers)
  const loss = choice(given.loss, LOSSES, 'loss')
  checkLoss(loss, activations)
  const weights = readList(given.weights, layers, 'weights').map((W, l) =>
    readMatrix(W, sizes[l + 1]!, sizes[l]!, `weights[${l}]`),
  )
  const biases =
    given.biases === undefined
      ? undefined
      : readList(given.biases, layers, 'biases').map((b, l) => readVector(b, sizes[l + 1]!, `biases[${l}]`))
  const inputs = readRows(given.inputs, sizes[0]!, 'inputs')
  const targets = readRows(given.targets, sizes[layers]!, 'targets', inputs.length)
  checkMost('inputs', MAX_EXAMPLES, inputs.length)
  checkMost('weights · inputs', MAX_PRODUCT, weightCount * inputs.length)
  checkTargets(loss, targets)
  const network = { sizes, activations, weights, biases, inputs, targets, loss }
  const numbers = isBlankAllowed ? (given.numbers ?? {}) : given.numbers
  const own = readNumbers(numbers, sizes, inputs.length, isSingle(given.inputs))
  if (own.numbers.length === 0 && !isBlankAllowed) throw new ExampleProblem('noNumbers')
  const hasStep = own.numbers.some(({ table }) => /^(step|new|lossAfter)/.test(table))
  if (hasStep && given.learningRate === undefined) throw new ExampleProblem('noLearningRate')
  const ofBiases = own.numbers.find(({ table }) => ['db', 'stepB', 'newB'].includes(table))
  if (!biases && ofBiases) throw new ExampleProblem('noBiases', { place: `numbers.${ofBiases.path}` })
  return {
    ...network,
    ...own,
    fixedBiases: given.fixedBiases === undefined ? false : readFlag(given.fixedBiases, 'fixedBiases'),
    sharedBiases: given.sharedBiases === undefined ? false : readFlag(given.sharedBiases, 'sharedBiases'),
    learningRate: given.learningRate === undefined ? 0 : readNumber(given.learningRate, 'learningRate'),
    errorSign:
      given.errorSign === undefined ? 'outputMinusTarget' : choice(given.errorSign, ERROR_SIGNS, 'errorSign'),
    batch: given.batch === undefined ? 'mean' : choice(given.batch, ['mean', 'sum'] as const, 'batch'),
  }
}

function parsed(text: string): Record<string, unknown> {
  if (text.trim() === '') throw new ExampleProblem('empty')
  if (text.length > MAX_CHARACTERS)
    throw new ExampleProblem('tooLong', { expected: MAX_CHARACTERS, received: text.length })
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ExampleProblem('notJson', { reason: (error as Error).message })
  }
  return given as Record<string, unknown>
}

function readSizes(given: unknown): number[] {
  const expected = '[2, 3, 1]'
  if (given === undefined) throw new ExampleProblem('missing', { place: 'sizes', expected })
  const isRight =
    Array.isArray(given) && given.length >= 2 && given.every(size => Number.isInteger(size) && size >= 1)
  if (!isRight) throw new ExampleProblem('list', { place: 'sizes', expected, received: receivedSizes(given) })
  return given
}

function receivedSizes(given: unknown): string {
  const isShort = Array.isArray(given) && given.length < 10 && given.every(size => typeof size === 'number')
  return isShort ? `[${given.join(', ')}]` : received(given)
}

function readActivations(given: unknown, layers: number): Activation[] {
  const all = typeof given === 'string' ? Array.from({ length: layers }, () => given) : given
  return readList(all, layers, 'activations').map((name, l) => choice(name, ACTIVATIONS, `activations[${l}]`))
}

function choice<Name extends string>(given: unknown, names: readonly Name[], place: string): Name {
  const expected = names.join(', ')
  if (given === undefined) throw new ExampleProblem('missing', { place, expected })
  if (!names.includes(given as Name))
    throw new ExampleProblem('choice', { place, expected, received: received(given) })
  return given as Name
}

/** Softmax goes with its own cross-entropy and nothing else, and the other cross-entropy with sigmoid. */
function checkLoss(loss: Loss, activations: Activation[]): void {
  const last = activations.at(-1)!
  const hidden = activations.indexOf('softmax')
  if (hidden >= 0 && hidden < activations.length - 1)
    throw new ExampleProblem('choice', {
      place: `activations[${hidden}]`,
      expected: ACTIVATIONS.filter(name => name !== 'softmax').join(', '),
      received: 'softmax',
    })
  const wanted =
    loss === 'softmaxCrossEntropy' ? 'softmax' : loss === 'binaryCrossEntropy' ? 'sigmoid' : undefined
  if (wanted ? last !== wanted : last === 'softmax')
    throw new ExampleProblem('loss', {
      expected: wanted ?? ACTIVATIONS.filter(name => name !== 'softmax').join(', '),
      loss,
      received: last,
    })
}

function checkTargets(loss: Loss, targets: Matrix): void {
  if (loss !== 'binaryCrossEntropy' && loss !== 'softmaxCrossEntropy') return
  for (const [n, target] of targets.entries()) {
    const sum = target.reduce((total, t) => total + t, 0)
    const isWrong =
      target.some(t => t < 0 || t > 1) || (loss === 'softmaxCrossEntropy' && Math.abs(sum - 1) > 1e-6)
    if (isWrong)
      throw new ExampleProblem('probabilities', { place: `targets[${n}]`, received: target.join(', ') })
  }
}

/** Refuses what is too large before it is read any further. */
function checkWeights(sizes: number[]): number {
  const weights = sizes.slice(1).reduce((total, size, l) => total + size * sizes[l]!, 0)
  checkMost('weights', MAX_WEIGHTS, weights)
  return weights
}

function checkMost(place: string, most: number, count: number): void {
  if (count > most) throw new ExampleProblem('tooLarge', { place, expected: `≤ ${most}`, received: count })
}

/** A single input is a plain list. */
const isSingle = (given: unknown) => Array.isArray(given) && !Array.isArray(given[0])

function readRows(given: unknown, width: number, place: string, rows?: number): Matrix {
  if (given === undefined) throw new ExampleProblem('missingList', { place, expected: width })
  if (!Array.isArray(given) || given.length === 0)
    throw new ExampleProblem('list', { place, expected: `[${width}]`, received: received(given) })
  const all = isSingle(given) ? [given] : given
  if (rows !== undefined) readList(all, rows, place)
  return all.map((row, n) => readVector(row, width, isSingle(given) ? place : `${place}[${n}]`))
}

function readMatrix(given: unknown, rows: number, columns: number, place: string): Matrix {
  const isOther =
    rows !== columns &&
    Array.isArray(given) &&
    given.length === columns &&
    given.every(row => row?.length === rows)
  if (isOther)
    throw new ExampleProblem('transposedWeights', {
      place,
      expected: `${rows}×${columns}`,
      received: `${columns}×${rows}`,
    })
  return readList(given, rows, place).map((row, j) => readVector(row, columns, `${place}[${j}]`))
}

function readVector(given: unknown, length: number, place: string): Vector {
  return readList(given, length, place).map((entry, i) => readNumber(entry, `${place}[${i}]`))
}

function readNumber(given: unknown, place: string): number {
  const number = readPrinted(given)
  if (!number) throw new ExampleProblem('number', { place, received: received(given) })
  return number.value
}

function readFlag(given: unknown, place: string): boolean {
  if (typeof given !== 'boolean')
    throw new ExampleProblem('choice', { place, expected: 'true, false', received: received(given) })
  return given
}
