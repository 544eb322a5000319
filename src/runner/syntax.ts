import type { LearnerError } from './runner.ts'
import { SourceError } from './source-error.ts'
import { strangeCharacter } from './strange.ts'
import { tokensOf } from './tokens.ts'

/** What a parser's words mean; the first that fits is taken. `$1` goes into the named value. */
const meanings: [pattern: RegExp, code: string, value?: string][] = [
  [/^Identifier '(.+?)' has already been declared/, 'duplicate', 'name'],
  [/^'return' outside of function/, 'returnOutside'],
  [/^(?:Cannot use keyword 'await'|Can not use keyword 'await'|Can not use 'await')/, 'awaitOutside'],
  [/^Assigning to rvalue/, 'assignTarget'],
  [/^Unterminated string/, 'unterminatedString'],
  [/^Unterminated template/, 'unterminatedTemplate'],
  [/^Unterminated comment/, 'unterminatedComment'],
  [/^(?:Invalid regular expression|Unterminated regular expression)/, 'regularExpression'],
  [/^(?:Unexpected keyword|The keyword) '(\w+)'/, 'keyword', 'name'],
  [/^Using declaration/i, 'usingHere'],
  [/^Export '(.+?)' is not defined/, 'exportUndefined', 'name'],
  [/^Duplicate export '(.+?)'/, 'duplicate', 'name'],
]

/**
 * Puts a parser's error into a code and its values, at the learner's line.
 *
 * @param error what sucrase or acorn threw
 * @param source the learner's program
 */
export function explainSyntax(error: unknown, source: string): LearnerError {
  if (error instanceof SourceError) {
    return { code: error.code, values: error.values, message: error.message, line: error.line }
  }
  if (error instanceof RangeError) return { code: 'tooDeep', values: {}, message: 'nested too deeply' }
  const { message: whole, loc } = error as { message: string; loc?: { line: number; column: number } }
  const message = whole
    .replace(/^(?:Error: |cell\.ts: |Error transforming cell\.ts: )+/, '')
    .replace(/ \(\d+:\d+\)$/, '')
  const line = loc?.line ?? lineIn(whole)
  const text = line ? source.split('\n')[line - 1] : undefined
  const place = line && line <= source.split('\n').length ? { line } : {}
  const strange = strangeCharacter(source)
  if (strange && strange.line <= (line ?? Number.POSITIVE_INFINITY)) return { ...strange, message }
  if (/^Unexpected token/.test(message) && isAwaitWord(text, loc?.column)) {
    return { code: 'awaitOutside', values: {}, message, ...place }
  }
  for (const [pattern, code, value] of meanings) {
    const match = pattern.exec(message)
    if (match) return { code, values: value ? { [value]: match[1]! } : {}, message, ...place }
  }
  return { ...unexpected(error as { pos?: number; raisedAt?: number }, message, source, line), message }
}

/** Names the token that a parser stumbled over; at the program's end, the bracket that is open. */
function unexpected(
  { pos, raisedAt }: { pos?: number; raisedAt?: number },
  message: string,
  source: string,
  line: number | undefined,
): Omit<LearnerError, 'message'> {
  const place = line && line <= source.split('\n').length ? { line } : {}
  const open = openBracket(source)
  // Only the first parser's positions are those of the source: the second one (it says where it raised) reads its output.
  const token = raisedAt === undefined && pos !== undefined ? tokenAt(source, pos) : undefined
  const atEnd = token === '' || (line !== undefined && line > source.trimEnd().split('\n').length)
  if (atEnd && open) return { code: 'unclosed', values: { bracket: open.bracket }, line: open.line }
  if (atEnd) return { code: 'ended', values: {}, line: source.trimEnd().split('\n').length }
  const expected = /^Unexpected token, expected "(\S+?)"$/.exec(message)?.[1]
  if (token && expected && expected !== ';')
    return { code: 'expected', values: { expected, token }, ...place }
  if (token && /^Unexpected token/.test(message)) return { code: 'unexpected', values: { token }, ...place }
  return { code: 'syntax', values: { detail: message }, ...place }
}

/** The word, number or sign that begins at a position; empty at the program's end. */
function tokenAt(source: string, position: number): string {
  return /^\s*(\p{ID_Continue}+|\S|$)/u.exec(source.slice(position))?.[1] ?? ''
}

function lineIn(message: string): number | undefined {
  const match = /\((\d+):\d+\)$/.exec(message)
  return match ? Number(match[1]) : undefined
}

function isAwaitWord(text: string | undefined, column = 0): boolean {
  return text !== undefined && /\bawait\s+\S*$/.test(text.slice(0, column + 1))
}

/** The innermost bracket that is never closed; undefined when all are, or when a wrong one closes first. */
export function openBracket(source: string): { bracket: string; line: number } | undefined {
  const stack: { bracket: string; line: number }[] = []
  const closes: Record<string, string> = { ')': '(', ']': '[', '}': '{' }
  let line = 1
  for (const { kind, text } of tokensOf(source)) {
    if (kind === 'sign' && '([{'.includes(text)) stack.push({ bracket: text, line })
    else if (kind === 'sign' && text in closes && stack.pop()?.bracket !== closes[text]) return undefined
    line += text.split('\n').length - 1
  }
  return stack.at(-1)
}
