import type { AstroIntegration } from 'astro'
import { rewritingPages } from './rewrite-pages.ts'

/** What Astro writes before the first island of a page, in the middle of the text, where no style may stand. */
const written = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>'

/**
 * Takes Astro's style of islands out of the pages: `src/styles/base.css` has the rule, once for all pages and in the
 * head, where HTML wants it.
 */
export function islandStyle(): AstroIntegration {
  return rewritingPages('island-style', html => html.replace(written, ''))
}
