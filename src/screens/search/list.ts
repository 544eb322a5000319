import { element } from './element.ts'
import { excerptNodes } from './excerpt.ts'
import type { ShownPage, ShownPlace } from './results.ts'

/**
 * A found page in the list of results: a link to it and, below, links to its sections.
 *
 * Links and not the options of a listbox: a screen reader's list of links, the swipe of a phone's, opening in another
 * tab and copying an address all work; an option would be read as one flat text, without its marks, and on phones
 * the highlight that `aria-activedescendant` moves is not followed. Arrow keys move the focus itself (`dialog.ts`).
 */
export function listedPage(page: ShownPage): HTMLLIElement {
  const item = element('li', {}, linkTo(page, page.label))
  if (page.sections.length > 0)
    item.append(
      element('ul', { role: 'list' }, ...page.sections.map(section => element('li', {}, linkTo(section)))),
    )
  return item
}

function linkTo({ title, url, excerpt }: ShownPlace, label?: string): HTMLAnchorElement {
  const link = element('a', { href: url })
  // What is not translated yet is in English; each part runs as its own letters do.
  // Spaces between, so that a screen reader does not run the parts together.
  if (label) link.append(element('span', { class: 'search-label' }, label), ' ')
  link.append(element('span', { class: 'search-title', dir: 'auto' }, excerptNodes(title)))
  if (excerpt)
    link.append(' ', element('span', { class: 'search-excerpt', dir: 'auto' }, excerptNodes(excerpt)))
  return link
}
