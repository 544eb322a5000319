import type { AstroIntegration } from 'astro'
import { rewritingPages } from './rewrite-pages.ts'

/** What Astro writes before the first island of a page, in the middle of the text, where no style may stand. */
const written = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>'

/**
 * Takes Astro's style of islands out of the pages: `src/styles/base.css` has the rule, once for all pages and in the
 * head, where HTML wants it.
 */
export function islandStyle(): AstroIntegration {
  return rewritingPages('island-style', withoutIslandStyle)
}

/**
 * A page without Astro's style of islands.
 *
 * @throws Error when the page has islands and no such style: Astro then writes it in another way, and it stays
 */
export function withoutIslandStyle(html: string): string {
  if (!html.includes('<astro-island')) return html
  if (!html.includes(written))
    throw new Error(
      `island-style: expected ${written} on a page with islands, found none. Astro has changed: compare src/integrations/site/island-style.ts with what it writes now.`,
    )
  return html.replace(written, '')
}
