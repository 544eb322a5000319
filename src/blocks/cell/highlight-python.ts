import { type Html, html } from './outputs/html.ts'

const KEYWORDS = new Set(
  'and as assert break class continue def del elif else except finally for from if import in is lambda not or pass raise return try while with yield'.split(
    ' ',
  ),
)
const CONSTANTS = new Set(['True', 'False', 'None'])

const TOKEN =
  /(?<comment>#.*)|(?<string>"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<word>[\p{L}_][\p{L}\d_]*)|(?<number>(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)|[\s\S]/giu

/**
 * Python as HTML, with the spans and the classes of {@link import('./highlight.ts').highlight}. For programs that
 * are shown and never typed, when the site is built.
 */
export function highlightPython(code: string): string {
  const parts: (Html | string)[] = []
  for (const { 0: text, groups } of code.matchAll(TOKEN)) {
    const kind = kindOf(groups!)
    parts.push(kind ? html`<span class="${kind}">${text}</span>` : text)
  }
  return html`${parts}`.text
}

function kindOf({ comment, string, word, number }: Record<string, string | undefined>) {
  if (comment !== undefined) return 'c'
  if (string !== undefined) return 's'
  if (number !== undefined || CONSTANTS.has(word ?? '')) return 'n'
  return KEYWORDS.has(word ?? '') ? 'k' : undefined
}
