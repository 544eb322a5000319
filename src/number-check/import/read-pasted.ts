import { MAX_CHARACTERS } from '../limits.ts'
import { ExampleProblem } from '../problem.ts'
import { arranged, type Description, type Note } from './arrange.ts'
import { cellsOf } from './cells.ts'
import { entriesOf } from './entries.ts'
import { statementsOf } from './literals.ts'

/** What a pasted text holds. */
export interface Pasted {
  format: 'json' | 'python' | 'cells'
  /** In the form of `docs/check-numbers.md`, or as much of it as the text has. */
  description: Description
  notes: Note[]
}

/**
 * Reads an example or a part of one: JSON, Python's and NumPy's lists, a spreadsheet's cells, or a framework's printed
 * layers. Nothing is evaluated.
 *
 * @throws ExampleProblem that says where, what was expected, what came and what to do
 * @example readPasted('W1 = [[.15, .2]]').description.weights // [[['0.15', '0.2']]]
 */
export function readPasted(text: string): Pasted {
  if (text.length > MAX_CHARACTERS)
    throw new ExampleProblem('tooLong', { expected: MAX_CHARACTERS, received: text.length })
  const plain = text.replace(/^\uFEFF/, '').replace(/^>>> /gm, '')
  if (plain.trim() === '') throw new ExampleProblem('empty')
  const json = asJson(plain)
  if (json) return { format: 'json', description: json, notes: [] }
  const notes: Note[] = []
  if (!/[=[({<]/.test(plain.replace(/#.*$/gm, ''))) {
    const { statements, hasCommas } = cellsOf(plain)
    if (hasCommas) notes.push({ code: 'commas', values: {} })
    return { format: 'cells', description: arranged(entriesOf(statements), notes), notes }
  }
  const statements = statementsOf(plain)
  if (isPrintedShort(plain)) notes.push({ code: 'fourDecimals', values: {} })
  return { format: 'python', description: arranged(entriesOf(statements), notes), notes }
}

/** A text that begins as JSON's objects do is JSON, unless it has what only Python writes. */
function asJson(text: string): Description | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (/\b(?:tensor|array)\(|'/.test(text)) return undefined
    throw new ExampleProblem('notJson', { reason: (error as Error).message })
  }
}

/** PyTorch prints four decimals unless it is told otherwise. */
function isPrintedShort(text: string): boolean {
  if (!text.includes('tensor(')) return false
  const decimals = [...text.matchAll(/\d\.(\d+)/g)].map(([, digits]) => digits!.length)
  return decimals.length > 0 && Math.max(...decimals) === 4
}
