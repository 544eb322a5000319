import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { BuiltPage } from './page.ts'

/** A built site, as far as it is known when its pages are walked. */
export interface BuiltSite {
  /** The folder. */
  folder: string
  /** The path it is served under, with a slash at both ends. */
  base: string
}

/**
 * Somebody who looks at all built pages, and may change them. Each page is read and parsed once for all of them, and
 * written once where it was changed. All parts are optional; each may return a line for the log.
 */
export interface PageStep {
  name: string
  /** Sees a page, in the order of their names. */
  page?(page: BuiltPage, site: BuiltSite): void
  /** Every page was seen and none is written yet. Steps have their turn in the order in which they were given. */
  seen?(site: BuiltSite): Promise<string | undefined>
  /**
   * Every page is written.
   *
   * @param pages texts by the file's name
   */
  written?(site: BuiltSite, pages: ReadonlyMap<string, string>): Promise<string | undefined>
}

/** Before the name of a step in the log; see `build-log.ts`. */
export const stepLabel = 'pages/'

/** The integration that walks over the built pages. It comes last: what is written after it would be unknown to it. */
export function builtPages(steps: PageStep[]): AstroIntegration {
  let base = '/'
  return {
    name: 'built-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`
      },
      'astro:build:done': ({ dir, logger }) =>
        walkPages({ folder: fileURLToPath(dir), base }, steps, (name, line) =>
          logger.fork(stepLabel + name).info(line),
        ),
    },
  }
}

/**
 * Walks over the pages of a built site.
 *
 * @param log is given what steps say, with their name
 * @throws what a step throws; no page is changed then, unless it is thrown once they are written
 */
export async function walkPages(
  site: BuiltSite,
  steps: PageStep[],
  log: (name: string, line: string) => void = () => {},
): Promise<void> {
  const pages: BuiltPage[] = []
  for (const name of globSync('**/*.html', { cwd: site.folder }).sort()) {
    const page = new BuiltPage(name, await readFile(join(site.folder, name), 'utf8'))
    for (const step of steps) step.page?.(page, site)
    pages.push(page)
  }
  const say = ({ name }: PageStep, line: string | undefined) => line !== undefined && log(name, line)
  for (const step of steps) say(step, await step.seen?.(site))
  const texts = new Map<string, string>()
  for (const page of pages) {
    const text = page.changed()
    texts.set(page.name, text)
    if (text !== page.html) await writeFile(join(site.folder, page.name), text)
  }
  for (const step of steps) say(step, await step.written?.(site, texts))
}
