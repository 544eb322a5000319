import { tokensOf as programTokens } from '#runner/tokens.ts'
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

/** The same line by line; what goes over several lines, such as a comment, is coloured in each. */
export function highlightLines(code: string): string[] {
  const lines: (Html | string)[][] = [[]]
  for (const [kind, text] of tokensOf(code))
    for (const [n, part] of text.split('\n').entries()) {
      if (n > 0) lines.push([])
      if (part) lines.at(-1)!.push(kind === 'plain' ? part : html`<span class="${kind[0]!}">${part}</span>`)
    }
  return lines.map(parts => html`${parts}`.text)
}

/** The coloured tokens of a program: joined, their texts are the program again. */
export function* tokensOf(code: string): Generator<[Kind, string]> {
  /** Whether the token before is the dot before a name; two more dots before it and it spreads. */
  let afterDot = false
  for (const { kind, text, at } of programTokens(code)) {
    if (kind === 'comment' || kind === 'string') yield [kind, text]
    else if (kind === 'number' && !afterDot) yield [kind, text]
    else if (kind === 'word' && !afterDot)
      yield [CONSTANTS.has(text) ? 'number' : KEYWORDS.has(text) ? 'keyword' : 'plain', text]
    else yield ['plain', text]
    if (kind !== 'comment' && kind !== 'space')
      afterDot = text === '.' && code[at + 1] !== '.' && code[at - 1] !== '.'
  }
}
