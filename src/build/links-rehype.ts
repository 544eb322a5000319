import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Lessons link as if the site stood at the root (`/lessons/primer/`); under a sub-path (`--base /course/`) the
 * links get it put in front.
 *
 * @param base the site's base path, e.g. `/course/`
 */
export function rehypeBaseLinks({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '')
  return (tree: Root) => {
    if (prefix === '') return
    visit(tree, 'element', (node: Element) => {
      for (const name of ['href', 'src'] as const) {
        const value = node.properties[name]
        if (typeof value === 'string' && value.startsWith('/') && !value.startsWith('//'))
          node.properties[name] = prefix + value
      }
    })
  }
}
