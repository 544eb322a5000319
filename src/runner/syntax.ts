import type { LearnerError } from './runner.ts'

/** Something wrong with a program's text that is known by a code of its own. */
export class SourceError extends Error {
  readonly code: string
  readonly values: Record<string, string | number>
  readonly line: number

  constructor(code: string, values: Record<string, string | number>, line: number) {
    super(code)
    this.code = code
    this.values = values
    this.line = line
  }
}

/** What a parser's words mean; the first that fits is taken. `$1` goes into the named value. */
const meanings: [pattern: RegExp, code: string, value?: string][] = [
  [/^Identifier '(.+?)' has already been declared/, 'duplicate', 'name'],
  [/^'return' outside of function/, 'returnOutside'],
  [
    /^(?:Unsyntactic|Cannot use keyword 'await'|Can not use keyword 'await'|Can not use 'await')/,
    'awaitOutside',
  ],
  [/^Assigning to rvalue/, 'assignTarget'],
  [/^Unterminated string/, 'unterminatedString'],
  [/^Unterminated template/, 'unterminatedTemplate'],
  [/^Unterminated comment/, 'unterminatedComment'],
  [/^(?:Invalid regular expression|Unterminated regular expression)/, 'regularExpression'],
  [/^(?:Unexpected token, expected|Expected) "?(\S+?)"?$/, 'expected', 'expected'],
  [/^(?:Unexpected keyword|The keyword) '(\w+)'/, 'keyword', 'name'],
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
  if (/^Unexpected token/.test(message) && isAwaitWord(text, loc?.column)) {
    return { code: 'awaitOutside', values: {}, message, ...place }
  }
  for (const [pattern, code, value] of meanings) {
    const match = pattern.exec(message)
    if (match) return { code, values: value ? { [value]: match[1]! } : {}, message, ...place }
  }
  const open = openBracket(source)
  if (open && (!line || line >= source.trimEnd().split('\n').length)) {
    return { code: 'unclosed', values: { bracket: open.bracket }, message, line: open.line }
  }
  return { code: 'syntax', values: { detail: message }, message, ...place }
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
  // Strings and comments are skipped; brackets inside of template literals count like any other.
  const tokens = /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|[()[\]{}\n]/g
  for (const [token] of source.matchAll(tokens)) {
    if ('([{'.includes(token)) stack.push({ bracket: token, line })
    else if (token in closes && stack.pop()?.bracket !== closes[token]) return undefined
    line += token.split('\n').length - 1
  }
  return stack.at(-1)
}
