import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { elementsIn } from './nodes.ts'

interface Edit {
  start: number
  end: number
  by: () => string
}

/**
 * A page of the built site, parsed once for all who look at it. Its tree is only read: what is to be changed is
 * noted with the place in the text, so that all else stays as it is, byte by byte.
 */
export class BuiltPage {
  /** The file within the site, e.g. `lessons/primer/index.html`. */
  readonly name: string
  /** Its address from the site's base, e.g. `lessons/primer/`; of other files than `index.html` the name. */
  readonly path: string
  readonly html: string
  readonly tree: Root
  /** All elements, in the order of the text. */
  readonly elements: readonly Element[]
  readonly #edits: Edit[] = []

  constructor(name: string, html: string) {
    this.name = name
    this.path = name.replace(/(^|\/)index\.html$/, '$1')
    this.html = html
    this.tree = fromHtml(html)
    this.elements = elementsIn(this.tree)
  }

  /** The first element of a name that fits; undefined where there is none. */
  first(tagName: string, fits: (node: Element) => boolean = () => true): Element | undefined {
    return this.elements.find(node => node.tagName === tagName && fits(node))
  }

  /** The content of `<meta property="…">` or `<meta name="…">`, without spaces at its ends; empty where there is none. */
  meta(name: string): string {
    const found = this.first('meta', ({ properties }) =>
      [properties.property, properties.name].includes(name),
    )
    return String(found?.properties.content ?? '').trim()
  }

  /** The text of an element as it is written in the page. */
  sourceOf(node: Element): string {
    const { start, end } = placeOf(node)
    return this.html.slice(start, end)
  }

  remove(node: Element): void {
    this.#edits.push({ ...placeOf(node), by: () => '' })
  }

  insertAfter(node: Element, html: string): void {
    const { end } = placeOf(node)
    this.#edits.push({ start: end, end, by: () => html })
  }

  /** Writes attributes into an element's tag that it does not have. */
  addAttributes(node: Element, attributes: string): void {
    const start = placeOf(node).start + `<${node.tagName}`.length
    this.#edits.push({ start, end: start, by: () => ` ${attributes}` })
  }

  /**
   * Replaces an element's text when the page is written.
   *
   * @param by is asked then, and may know what only all pages together tell
   */
  replace(node: Element, by: () => string): void {
    this.#edits.push({ ...placeOf(node), by })
  }

  /** The page's text with all changes; the very same text where there are none. */
  changed(): string {
    let text = ''
    let done = 0
    for (const { start, end, by } of this.#edits.toSorted((one, other) => one.start - other.start)) {
      if (start < done) throw new Error(`${this.name}: two changes overlap at character ${start}`)
      text += this.html.slice(done, start) + by()
      done = end
    }
    return done === 0 ? this.html : text + this.html.slice(done)
  }
}

function placeOf({ tagName, position }: Element): { start: number; end: number } {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined)
    throw new Error(`<${tagName}> is not written in the page: the parser has added it`)
  return { start, end }
}
