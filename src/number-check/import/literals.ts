import { ExampleProblem } from '../problem.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What was written down: numbers stay texts, because their digits count. */
export type Literal = string | boolean | null | Literal[] | Entries

/** What a dictionary holds, or a list of pairs in `OrderedDict([...])`, in its order. */
export interface Entries {
  entries: [name: string, value: Literal][]
}

/** A name with what was written for it. */
export interface Statement {
  /** Absent where a value stands alone, as when a program has printed one. */
  name?: string
  value: Literal
  /** Counted from 1. */
  line: number
}

/** Beyond these nobody wrote it for a network that one can follow. */
const MAX_DEPTH = 10
const MAX_VALUES = 50_000

/** Calls that say only of which kind a table is. */
const WRAPPERS = new Set([
  'array',
  'tensor',
  'Parameter',
  'OrderedDict',
  'dict',
  'list',
  'tuple',
  'float',
  'Variable',
])

export const isEntries = (value: Literal): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads assignments and printed values as Python and its libraries write them. Nothing is computed: `1/3` is refused.
 *
 * @throws ExampleProblem with the line, what was expected and what came
 * @example statementsOf('W1 = np.array([[.15, .2]])')[0].value // [['0.15', '0.2']]
 */
export function statementsOf(text: string): Statement[] {
  return new Reader(tokensOf(text)).statements()
}

class Reader {
  private at = 0
  private values = 0
  private readonly tokens: Token[]

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  statements(): Statement[] {
    const found: Statement[] = []
    while (this.peek().kind !== 'end') {
      if (this.takes('newline') || this.takes(';') || this.takes(',')) continue
      if (this.isImport()) this.skipLine()
      else found.push(this.statement())
    }
    return found
  }

  private peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!
  }

  private next(): Token {
    const token = this.peek()
    this.at++
    return token
  }

  private takes(text: string): boolean {
    const isThere = this.peek().kind === text || (this.peek().kind === 'sign' && this.peek().text === text)
    if (isThere) this.at++
    return isThere
  }

  /** Passes over the ends of lines: within brackets they mean nothing. */
  private skipLines(): void {
    while (this.peek().kind === 'newline') this.at++
  }

  private isImport(): boolean {
    const { kind, text } = this.peek()
    return kind === 'name' && (text === 'import' || text === 'from') && this.peek(1).kind === 'name'
  }

  private skipLine(): void {
    while (!['newline', 'end'].includes(this.peek().kind)) this.at++
  }

  private statement(): Statement {
    const { line } = this.peek()
    if (/^(const|let|var)$/.test(this.peek().text) && this.peek(1).kind === 'name') this.at++
    const name = this.name()
    if (name === undefined) return { value: this.whole(), line }
    // A colon or an equals sign may stand there; `print(name, p)` leaves neither.
    const isSigned = this.takes('=') || this.takes(':')
    if (!isSigned && !this.beginsValue()) throw this.unexpected('=')
    this.skipLines()
    return { name, value: this.whole(), line }
  }

  /** The name that begins a statement; of a value that stands alone there is none. */
  private name(): string | undefined {
    const { kind, text } = this.peek()
    if (kind === 'string') return this.next().text
    if (kind !== 'name' || this.isCall() || ['None', 'True', 'False'].includes(text)) return undefined
    this.at++
    // `0.weight` and `fc1.weight` come as one token, `W[1]` and `W1'` in parts.
    let name = text
    if (
      this.peek().text === '[' &&
      this.peek(1).kind === 'number' &&
      this.peek(2).text === ']' &&
      this.isAssigned(3)
    ) {
      name += `_${this.peek(1).text}`
      this.at += 3
    }
    return name
  }

  private isAssigned(ahead: number): boolean {
    return ['=', ':'].includes(this.peek(ahead).text)
  }

  private beginsValue(): boolean {
    const { kind, text } = this.peek()
    return (
      kind === 'number' || text === '[' || text === '(' || text === '<' || this.isCall() || kind === 'newline'
    )
  }

  private isCall(): boolean {
    const { kind, text } = this.peek()
    if (kind !== 'name' || !WRAPPERS.has(lastPart(text))) return false
    return this.peek(1).text === '(' || this.peek(1).text === 'containing'
  }

  /** A value, after which the line must end. */
  private whole(): Literal {
    const value = this.value(0)
    const { kind, text } = this.peek()
    if (kind === 'newline' || kind === 'end' || text === ';' || text === ',') return value
    throw this.unexpected('the end of the line')
  }

  private value(depth: number): Literal {
    if (depth > MAX_DEPTH || ++this.values > MAX_VALUES) throw this.tooLarge(depth > MAX_DEPTH)
    this.skipLines()
    const { kind, text, line } = this.peek()
    if (text === '...' || text === '…') throw new ExampleProblem('truncated', { line })
    if (kind === 'number') return this.number()
    if (kind === 'string') return this.next().text
    if (text === '[' || text === '(') return this.list(depth)
    if (text === '{') return this.dictionary(depth)
    if (text === '<') return this.variable(depth)
    if (this.isCall()) return this.call(depth)
    if (kind === 'name') return this.word()
    throw this.unexpected('a number or a list')
  }

  private number(): Literal {
    const { text } = this.next()
    if (this.peek().kind === 'operator') throw this.unexpected('a number')
    return text
  }

  private word(): Literal {
    const { text } = this.next()
    if (this.peek().text === '(' || this.peek().kind === 'operator') {
      this.at--
      throw this.unexpected('a number or a list')
    }
    if (text === 'None' || text === 'null') return null
    if (/^true$/i.test(text)) return true
    if (/^false$/i.test(text)) return false
    return text
  }

  /** `[…]` or `(…)`; a printed array has blanks where a written one has commas. */
  private list(depth: number): Literal[] {
    const close = this.next().text === '[' ? ']' : ')'
    let items: Literal[] = []
    // Octave parts rows by semicolons.
    const rows: Literal[] = []
    for (;;) {
      this.skipLines()
      if (this.takes(close)) return rows.length === 0 ? items : items.length === 0 ? rows : [...rows, items]
      if (this.takes(',')) continue
      if (close === ']' && this.takes(';')) {
        rows.push(items)
        items = []
        continue
      }
      if (this.peek().kind === 'end') throw this.unexpected(close)
      items.push(this.value(depth + 1))
      if (this.peek().kind === 'operator') throw this.unexpected('a number')
    }
  }

  private dictionary(depth: number): Entries {
    this.at++
    const entries: Entries['entries'] = []
    for (;;) {
      this.skipLines()
      if (this.takes('}')) return { entries }
      if (this.takes(',')) continue
      const { kind, text } = this.peek()
      if (kind !== 'string' && kind !== 'name') throw this.unexpected('a name in quotes')
      this.at++
      if (!this.takes(':')) throw this.unexpected(':')
      entries.push([text, this.value(depth + 1)])
    }
  }

  /** `array([…], dtype=float32)`: what is in the first place counts. */
  private call(depth: number): Literal {
    const name = lastPart(this.next().text)
    // "Parameter containing:" is followed by its tensor.
    if (this.peek().text === 'containing') {
      this.at++
      this.takes(':')
      return this.value(depth + 1)
    }
    this.at++
    let first: Literal | undefined
    for (;;) {
      this.skipLines()
      if (this.takes(')')) break
      if (this.takes(',')) continue
      if (this.peek().kind === 'end') throw this.unexpected(')')
      const value = this.argument(depth)
      if (value !== undefined) first ??= value
    }
    if (name === 'OrderedDict' || name === 'dict') return pairs(first ?? [])
    return first ?? []
  }

  /** An argument in its place; those with a name are passed over. */
  private argument(depth: number): Literal | undefined {
    if (this.peek().kind !== 'name' || this.peek(1).text !== '=') return this.value(depth + 1)
    this.at += 2
    if (this.peek().text === '<') {
      this.skipTo('>')
      return undefined
    }
    while (this.peek().kind === 'name' || this.peek().text === '.') this.at++
    if (this.peek().kind === 'string' || this.peek().kind === 'number') this.at++
    else if (this.peek().text === '(') this.list(depth)
    return undefined
  }

  /** `<tf.Variable 'dense/kernel:0' shape=(2, 2) dtype=float32, numpy=array([[…]])>` and the like of Keras 3. */
  private variable(depth: number): Entries {
    this.at++
    let path: string | undefined
    let value: Literal | undefined
    for (;;) {
      this.skipLines()
      if (this.takes('>')) break
      const { kind, text } = this.next()
      if (kind === 'end') throw this.unexpected('>')
      if (kind === 'string') path ??= text
      const isNamed = kind === 'name' && this.takes('=')
      if (isNamed && text === 'path') path ??= this.next().text
      if (isNamed && (text === 'numpy' || text === 'value')) value = this.value(depth + 1)
    }
    if (path === undefined || value === undefined) throw this.unexpected('a name and a value')
    return { entries: [[path, value]] }
  }

  private skipTo(text: string): void {
    while (this.peek().kind !== 'end' && this.next().text !== text);
  }

  private unexpected(expected: string): ExampleProblem {
    const { kind, text, line } = this.peek()
    const received = kind === 'end' || kind === 'newline' ? '' : text.slice(0, 40)
    return new ExampleProblem(received === '' ? 'unfinished' : 'notLiteral', { line, expected, received })
  }

  private tooLarge(isDeep: boolean): ExampleProblem {
    const [most, received] = isDeep ? [MAX_DEPTH, MAX_DEPTH + 1] : [MAX_VALUES, this.values]
    return new ExampleProblem(isDeep ? 'tooDeep' : 'tooMany', {
      line: this.peek().line,
      expected: most,
      received,
    })
  }
}

const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1)

/** `[('a', 1), ('b', 2)]` as a dictionary. */
function pairs(value: Literal): Literal {
  if (!Array.isArray(value)) return value
  const isPair = (item: Literal): item is [string, Literal] =>
    Array.isArray(item) && item.length === 2 && typeof item[0] === 'string'
  return value.every(isPair) ? { entries: value } : value
}
