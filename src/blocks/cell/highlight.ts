import { type Html, html } from './outputs/html.ts'

/**
 * The words of TypeScript that are set apart. Types and names are not: a page of a course has two colours with a
 * meaning, and code borrows them sparingly.
 */
const KEYWORDS = new Set(
  [
    'as async await break case catch class const continue default delete do else enum export extends finally for from',
    'function get if implements import in infer instanceof interface is keyof let new of readonly return satisfies set',
    'static super switch this throw try type typeof var void while with yield private protected public abstract declare',
  ].flatMap(words => words.split(' ')),
)
const CONSTANTS = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity'])

type Kind = 'comment' | 'string' | 'number' | 'keyword' | 'plain'

const TOKEN =
  /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:\\[\s\S]|[^'\\\n])*'?|"(?:\\[\s\S]|[^"\\\n])*"?)|(`)|((?:0[xbo][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?)n?)|([\p{ID_Start}$_#][\p{ID_Continue}$]*)|(\s+)|([\s\S])/giuy

/**
 * Code as HTML with a span around each token that has a colour: `k` keywords, `n` numbers, `s` texts, `c` comments.
 * The same when the site is built and in the page, so that a changed cell looks like the others.
 *
 * @param code TypeScript or JavaScript, whole or not
 */
export function highlight(code: string): string {
  const parts: (Html | string)[] = []
  for (const [kind, text] of tokensOf(code)) {
    parts.push(kind === 'plain' ? text : html`<span class="${kind[0]!}">${text}</span>`)
  }
  return html`${parts}`.text
}

/** The tokens of a program: joined, their texts are the program again. */
export function* tokensOf(code: string): Generator<[Kind, string]> {
  /** How many braces are open within each `${` of a template literal that is not yet closed. */
  const templates: number[] = []
  /** Whether a slash would divide here: after a value it does, elsewhere it begins a regular expression. */
  let afterValue = false
  let afterDot = false
  let at = 0
  while (at < code.length) {
    TOKEN.lastIndex = at
    const [text, comment, string, backtick, number, word, space] = TOKEN.exec(code)!
    let token: [Kind, string] = ['plain', text]
    if (comment) token = ['comment', comment]
    else if (string) token = ['string', string]
    else if (backtick || (text === '}' && templates.at(-1) === 0)) {
      if (text === '}') templates.pop()
      token = ['string', templateFrom(code, at)]
      if (token[1].endsWith('${')) templates.push(0)
    } else if (number && !afterDot) token = ['number', text]
    else if (word && !afterDot)
      token = [CONSTANTS.has(word) ? 'number' : KEYWORDS.has(word) ? 'keyword' : 'plain', text]
    else if (text === '/' && !afterValue) {
      const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y
      pattern.lastIndex = at
      const match = pattern.exec(code)
      if (match) token = ['string', match[0]]
    } else if (text === '{' && templates.length > 0) templates[templates.length - 1]!++
    else if (text === '}' && templates.length > 0) templates[templates.length - 1]!--
    yield token
    at += token[1].length
    if (comment || space) continue
    afterDot = text === '.' && code[at] !== '.' && code[at - 2] !== '.'
    const [kind, last] = token
    afterValue =
      kind === 'number' || kind === 'string' || (kind === 'plain' && /[\p{ID_Continue}$)\]]$/u.test(last))
    if (kind === 'string' && last.endsWith('${')) afterValue = false
  }
}

/** From a backtick, or from the brace that closes an insertion, to the next insertion or the end. */
function templateFrom(code: string, start: number): string {
  const rest = /[`}](?:\\[\s\S]|(?!\$\{)[^`\\])*(?:`|\$\{|\\?$)/y
  rest.lastIndex = start
  return rest.exec(code)?.[0] ?? code.slice(start)
}
