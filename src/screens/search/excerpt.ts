import { marks } from './marks.ts'

const pieces = new RegExp(`(</?mark>|[${Object.values(marks).join('')}])`)

/**
 * A text of the search index as nodes for the page: what was found is marked, a formula's indices stand low and high,
 * and the names by which it is found are left out.
 *
 * @param text with `<mark>`, `&lt;` and `&gt;` as Pagefind writes them, and the signs of `search-marks.ts`
 */
export function excerptNodes(text: string): DocumentFragment {
  const root = document.createDocumentFragment()
  const open: (Node | null)[] = [root]
  const begin = (name: string) => {
    // Within what is unseen, nothing is seen.
    open.push(open.at(-1)?.appendChild(document.createElement(name)) ?? null)
  }
  for (const piece of text.split(pieces)) {
    if (piece === '<mark>') begin('mark')
    else if (piece === marks.low) begin('sub')
    else if (piece === marks.high) begin('sup')
    else if (piece === marks.unseen) open.push(null)
    else if (piece === '</mark>' || piece === marks.end) open.length > 1 && open.pop()
    else if (piece) {
      const plain = piece === marks.space ? '\u00a0' : piece.replace(/&lt;/g, '<').replace(/&gt;/g, '>')
      open.at(-1)?.appendChild(document.createTextNode(plain))
    }
  }
  return root
}
