/**
 * The tokens of a program that somebody is still typing, for whoever only looks at it: highlighting, hints, sentences
 * about errors. It is never asked what runs; that is the parser's word alone (`compile.ts`). Every step is linear in
 * the text, however hostile it is.
 */

export type TokenKind = 'comment' | 'string' | 'number' | 'word' | 'space' | 'sign'

export interface Token {
  kind: TokenKind
  text: string
  /** Where it begins in the program. */
  at: number
}

/** A line on which so many slashes began no regular expression has none. */
const maxTries = 8

const WORDS = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy
const NUMBERS = /(?:0[xbo][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?)n?/iy
const SPACES = /\s+/y
/** After these words a slash begins a regular expression, as it does after a sign. */
const BEFORE_PATTERN = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' '),
)

/** The tokens of a program: joined, their texts are the program again. */
export function* tokensOf(code: string): Generator<Token> {
  /** How many braces are open within each `${` of a template literal that is not yet closed. */
  const templates: number[] = []
  /** Whether a slash would divide here: after a value it does. */
  let afterValue = false
  let tries = 0
  for (let at = 0; at < code.length; ) {
    const kind = kindAt(code, at, templates, afterValue)
    let end = endOf(code, at, kind)
    let found: TokenKind = kind === 'pattern' || kind === 'template' ? 'string' : kind
    if (kind === 'pattern' && end < 0) {
      found = 'sign'
      end = at + 1
      tries++
    }
    const text = code.slice(at, end)
    if (kind === 'template') {
      if (text[0] === '}') templates.pop()
      if (text.endsWith('${')) templates.push(0)
    } else if (kind === 'sign' && templates.length > 0) {
      if (text === '{') templates[templates.length - 1]!++
      else if (text === '}') templates[templates.length - 1]!--
    }
    yield { kind: found, text, at }
    at = end
    if (found === 'space' && text.includes('\n')) tries = 0
    if (found === 'comment' || found === 'space') continue
    afterValue = isValue(found, text) || tries > maxTries
  }
}

function kindAt(
  code: string,
  at: number,
  templates: number[],
  afterValue: boolean,
): TokenKind | 'pattern' | 'template' {
  const sign = code[at]!
  const next = code[at + 1] ?? ''
  if (sign === '/') {
    if (next === '/' || next === '*') return 'comment'
    return afterValue ? 'sign' : 'pattern'
  }
  if (sign === "'" || sign === '"') return 'string'
  if (sign === '`' || (sign === '}' && templates.at(-1) === 0)) return 'template'
  const point = code.charCodeAt(at)
  if (point > 0x7f)
    return matchEnd(SPACES, code, at) > at ? 'space' : matchEnd(WORDS, code, at) > at ? 'word' : 'sign'
  if (isDigit(point) || (sign === '.' && isDigit(code.charCodeAt(at + 1)))) return 'number'
  if (point <= 0x20) return point === 0x20 || (point >= 9 && point <= 13) ? 'space' : 'sign'
  return /[A-Za-z$_#]/.test(sign) ? 'word' : 'sign'
}

function isDigit(point: number): boolean {
  return point >= 0x30 && point <= 0x39
}

/** Where a token ends; negative for a regular expression that ends nowhere on its line. */
function endOf(code: string, at: number, kind: ReturnType<typeof kindAt>): number {
  switch (kind) {
    case 'comment':
      return code[at + 1] === '/'
        ? before(code.indexOf('\n', at), code)
        : past(code.indexOf('*/', at + 2), 2, code)
    case 'string':
      return stringEnd(code, at)
    case 'template':
      return templateEnd(code, at)
    case 'pattern':
      return patternEnd(code, at)
    case 'number':
      return matchEnd(NUMBERS, code, at)
    case 'space':
      return matchEnd(SPACES, code, at)
    case 'word':
      return matchEnd(WORDS, code, at)
    default:
      return at + (code.codePointAt(at)! > 0xffff ? 2 : 1)
  }
}

function matchEnd(pattern: RegExp, code: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(code) ? pattern.lastIndex : at
}

function before(found: number, code: string): number {
  return found < 0 ? code.length : found
}

function past(found: number, length: number, code: string): number {
  return found < 0 ? code.length : found + length
}

function stringEnd(code: string, at: number): number {
  const quote = code[at]!
  for (let i = at + 1; i < code.length; i++) {
    if (code[i] === '\\') i++
    else if (code[i] === quote) return i + 1
    else if (code[i] === '\n') return i
  }
  return code.length
}

/** From a backtick, or from the brace that closes an insertion, to the next insertion or the end. */
function templateEnd(code: string, at: number): number {
  for (let i = at + 1; i < code.length; i++) {
    if (code[i] === '\\') i++
    else if (code[i] === '`') return i + 1
    else if (code[i] === '$' && code[i + 1] === '{') return i + 2
  }
  return code.length
}

function patternEnd(code: string, at: number): number {
  let inClass = false
  for (let i = at + 1; i < code.length && code[i] !== '\n'; i++) {
    if (code[i] === '\\') i++
    else if (code[i] === '[') inClass = true
    else if (code[i] === ']') inClass = false
    else if (code[i] === '/' && !inClass && i > at + 1) {
      for (i++; /[a-z]/i.test(code[i] ?? ''); ) i++
      return i
    }
  }
  return -1
}

function isValue(kind: TokenKind, text: string): boolean {
  if (kind === 'word') return !BEFORE_PATTERN.has(text)
  if (kind === 'string') return !text.endsWith('${')
  return kind === 'number' || text === ')' || text === ']'
}
