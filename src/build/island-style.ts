import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** What Astro writes before the first island of a page, in the middle of the text, where no style may stand. */
const written = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>'

/**
 * Takes Astro's style of islands out of the pages: `src/styles/base.css` has the rule, once for all pages and in the
 * head, where HTML wants it.
 */
export function islandStyle(): AstroIntegration {
  return {
    name: 'island-style',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue
          const page = join(folder, file)
          const html = await readFile(page, 'utf8')
          if (html.includes(written)) await writeFile(page, html.replace(written, ''))
        }
      },
    },
  }
}
