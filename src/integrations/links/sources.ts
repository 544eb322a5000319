import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The texts of a project, in which links are looked up. */
export interface Sources {
  /**
   * Where a link of a page was written.
   *
   * @param href as its author wrote it
   * @param page path of that page, e.g. `lessons/primer/`
   * @returns places like `content/en/lessons/primer.mdx:12`, all in the file that the page most likely comes from;
   *   none where no text has it
   */
  placesOf(href: string, page: string): string[]
}

const texts = ['content/**/*.mdx', 'exercises/**/*.{mdx,md}', 'src/**/*.{mdx,md,astro,ts,tsx}']

/** Reads the texts of a project; they are few, and only asked for when something is broken. */
export function sourcesIn(root: string): Sources {
  const files = globSync(texts, { cwd: root })
    .sort()
    .map(file => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n') }))
  return {
    placesOf(href, page) {
      const words = page.split('/').filter(Boolean)
      const likely = ({ file }: { file: string }) =>
        words.filter(word => file.split(/[/.]/).includes(word)).length
      const found = files
        .map(({ file, lines }) => ({ file, at: linesWith(lines, href) }))
        .filter(({ at }) => at.length > 0)
        .sort((one, other) => likely(other) - likely(one))
      const [first] = found
      return first ? first.at.map(line => `${first.file}:${line}`) : []
    },
  }
}

/** Lines in which a link is written with all that ends it, so that `/a/` is not found within `/a/b/`. */
function linesWith(lines: string[], href: string): number[] {
  const forms = [`](${href})`, `](${href} `, `](<${href}>`, `"${href}"`, `'${href}'`, `]: ${href}`]
  return lines.flatMap((line, i) => (forms.some(form => line.includes(form)) ? [i + 1] : []))
}
