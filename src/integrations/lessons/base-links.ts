import type { AstroIntegration } from 'astro'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Lessons link as if the site stood at the root (`/lessons/primer/`); under a sub-path (`--base /course/`) the
 * links get it put in front.
 *
 * @returns the rehype plugin, and the integration that tells it the base once the configuration is settled
 */
export function baseLinks(): { rehype: () => (tree: Root) => void; integration: AstroIntegration } {
  let prefix = ''
  return {
    rehype: () => tree => {
      if (prefix === '') return
      visit(tree, 'element', (node: Element) => {
        for (const name of ['href', 'src'] as const) {
          const value = node.properties[name]
          if (typeof value === 'string' && value.startsWith('/') && !value.startsWith('//'))
            node.properties[name] = prefix + value
        }
      })
    },
    integration: {
      name: 'base-links',
      hooks: {
        'astro:config:done': ({ config }) => {
          prefix = config.base.replace(/\/$/, '')
        },
      },
    },
  }
}
