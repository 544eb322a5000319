import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** An integration that passes every built page through `change`. */
export function rewritingPages(name: string, change: (html: string) => string): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue
          const page = join(folder, file)
          const html = await readFile(page, 'utf8')
          const changed = change(html)
          if (changed !== html) await writeFile(page, changed)
        }
      },
    },
  }
}
