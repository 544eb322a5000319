import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { formulaWord, namedWords, type Symbols } from './formula.ts'

/** What a page gives to the search index. */
export interface SearchPage {
  title: string
  /** What kind of page it is, in its own words: “Lesson 2”, “Exercise”, “Glossary”. */
  label: string
  /** Other names of the same thing. */
  also: string
  /** The text in its order: paragraphs, and headings with the anchors that results lead to. */
  pieces: Piece[]
}

export interface Piece {
  heading?: 1 | 2 | 3 | 4
  id?: string
  text: string
}

/**
 * What is not found: navigation, controls, code, drawings with their numbers; what a learner has to open or earn
 * first (answers, explanations, what is said of a mistake); exercises within lessons, which have their own pages; and
 * words for another notation than the one that the page opens with.
 */
const left = (node: Element) => {
  const names = classesOf(node)
  return (
    leftTags.has(node.tagName) ||
    names.some(name => leftClasses.has(name)) ||
    'hidden' in node.properties ||
    node.properties.ariaHidden === 'true' ||
    (names.includes('exercise') && 'id' in node.properties) ||
    (names.includes('only') && !String(node.properties.dataOnly).split(' ').includes('course'))
  )
}

const leftTags = new Set(
  'script style noscript template svg nav button form input select textarea pre astro-island notation-switch code-cell'.split(
    ' ',
  ),
)
const leftClasses = new Set(
  (
    'kicker next-steps glossary-used glossary-notation visually-hidden no-js-only work example own-words model ' +
    'check-label check-hint check-actions check-result check-answer check-explanation option-note slips step-below ' +
    'revealed order-list edge-parts notation-table-note'
  ).split(' '),
)

const blocks = new Set(
  'p div section article header footer aside main ul ol li dl dt dd table thead tbody tr td th caption blockquote figure figcaption details summary h1 h2 h3 h4 label fieldset legend'.split(
    ' ',
  ),
)

/**
 * Reads a built page for the search index. Formulas and signs carry the names by which they are found; see
 * `search-formula.ts`.
 *
 * @param html a lesson, an exercise or an entry of the glossary
 * @param symbols names of signs, in the language of the page
 * @throws Error when the page has no main part or no title
 */
export function searchPage(html: string, symbols: Symbols): SearchPage {
  const tree = fromHtml(html)
  const main = first(tree, node => node.tagName === 'main')
  const h1 = main && first(main, node => node.tagName === 'h1')
  if (!main || !h1) throw new Error('expected a page with a main part and a heading in it, found none')
  const kicker = first(main, node => classesOf(node).includes('kicker'))
  const label = kicker && first(kicker, () => true)
  const also = first(main, node => classesOf(node).includes('glossary-also'))
  return {
    title: plain(h1),
    label: label ? plain(label) : '',
    also: also
      ? plain(also)
          .replace(/^[^:]*:/, '')
          .trim()
      : '',
    pieces: piecesOf(main, symbols),
  }
}

/**
 * The page as Pagefind reads it, with nothing in it but what is to be found.
 *
 * @param options.address the page's name in its address: teachers know exercises by it
 */
export function indexedHtml(
  { title, label, also, pieces }: SearchPage,
  { language, address }: { language: string; address: string },
): string {
  const metas = { title, label, also, address }
  const meta = Object.entries(metas).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escaped(value)}">`,
  )
  const body = pieces.map(({ heading, id, text }) => {
    const tag = heading ? `h${heading}` : 'p'
    return `<${tag}${id ? ` id="${escaped(id)}"` : ''}>${escaped(text)}</${tag}>`
  })
  return `<!doctype html><html lang="${language}"><body data-pagefind-body>${meta.join('')}${body.join('\n')}</body></html>`
}

function piecesOf(main: Element, symbols: Symbols): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece = { text: '' }
  const begin = (next: Piece) => {
    const text = piece.text.replace(/\s+/g, ' ').trim()
    if (text) pieces.push({ ...piece, text })
    piece = next
  }
  const read = (node: Nodes) => {
    if (node.type === 'text') piece.text += namedWords(node.value, symbols)
    if (node.type !== 'element' || left(node)) return
    if (node.tagName === 'maths-formula') {
      piece.text += formulaWord(node, symbols)
      return
    }
    const block = blocks.has(node.tagName)
    const level = /^h([1-4])$/.exec(node.tagName)?.[1]
    const { id } = node.properties
    if (level) begin({ text: '', heading: Number(level) as 1, ...(typeof id === 'string' && { id }) })
    else if (block) begin({ text: '' })
    for (const child of node.children) read(child)
    if (block) begin({ text: '' })
  }
  for (const child of main.children) read(child)
  begin({ text: '' })
  return pieces
}

function classesOf(node: Element): string[] {
  return (node.properties.className as string[] | undefined) ?? []
}

function first(node: Nodes, fits: (node: Element) => boolean): Element | undefined {
  for (const child of 'children' in node ? node.children : []) {
    if (child.type !== 'element') continue
    const found = fits(child) ? child : first(child, fits)
    if (found) return found
  }
  return undefined
}

const plain = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(plain).join('').trim() : ''

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
