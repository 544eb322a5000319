import type { Element } from 'hast'
import { elementsIn } from './pages/nodes.ts'
import type { PageStep } from './pages/walk.ts'

const isSheet = ({ tagName, properties }: Element) =>
  tagName === 'link' && [properties.rel].flat().includes('stylesheet')

/**
 * Takes the style sheets that parts of a page link, each where it stands, into the head, once each, after those of the
 * whole page. In the text they would be elements that others stand beside.
 *
 * @throws Error on a page that has such and none in its head
 */
export function linkedStyles(): PageStep {
  return {
    name: 'linked-styles',
    page(page) {
      const [head, body] = [page.first('head'), page.first('body')]
      const linked = body ? elementsIn(body).filter(isSheet) : []
      if (!head || linked.length === 0) return
      const last = elementsIn(head).findLast(isSheet)
      if (!last) throw new Error(`${page.name}: expected a style sheet in the head, found none`)
      for (const link of linked) page.remove(link)
      const sheets = new Map(linked.map(link => [link.properties.href, page.sourceOf(link)]))
      page.insertAfter(last, [...sheets.values()].join(''))
    },
  }
}
