import type { PageStep } from './pages/walk.ts'

/** What Astro writes before the first island of a page, in the middle of the text, where no style may stand. */
const written = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>'

/**
 * Takes Astro's style of islands out of the pages: `src/styles/base.css` has the rule, once for all pages and in the
 * head, where HTML wants it.
 *
 * @throws Error on a page with an island and without that style: Astro then writes it in other words
 */
export function islandStyle(): PageStep {
  return {
    name: 'island-style',
    page(page) {
      const style = page.first('style', node => page.sourceOf(node) === written)
      if (style) page.remove(style)
      else if (page.first('astro-island'))
        throw new Error(
          `${page.name}: expected Astro’s style of islands, ${written}, found none; see src/integrations/site/island-style.ts`,
        )
    },
  }
}
