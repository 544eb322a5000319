import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { format } from '#i18n/format.ts'
import { defaultLocale, type Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { headRows } from './row-heads.ts'

/**
 * A rehype plugin: every table of a text stands in a region of its own that scrolls sideways, so that a wide one does
 * not push the page off a narrow screen; it is a stop of the Tab key, until `src/layouts/tables.ts` sees that it need
 * not be. The region is named by the table's heads, and counted, since no two on a
 * page may be called the same.
 */
export function scrollingTables() {
  return (tree: Root, file: { path?: string }) => {
    const locale = (/content\/([^/]+)\//.exec(file.path ?? '')?.[1] ?? defaultLocale) as Locale
    const t = textsOf(locale).blocks.table
    let n = 0
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent) return
      n += 1
      const heads = headsOf(node).join(', ')
      headRows(node)
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: heads ? format(t.named, { n, heads }) : format(t.plain, { n }),
        },
        children: [node],
      }
      return SKIP
    })
  }
}

/** The words of the first row; a head with a formula or a tag in it is left out, since it is no plain text. */
function headsOf(table: Element): string[] {
  const heads: string[] = []
  visit(table, 'element', (node: Element) => {
    if (node.tagName !== 'th') return
    if (node.children.every((child: ElementContent) => child.type === 'text'))
      heads.push(
        node.children
          .map(child => (child.type === 'text' ? child.value : ''))
          .join('')
          .trim(),
      )
    return SKIP
  })
  return heads.filter(Boolean)
}
