import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { nearest } from '#i18n/nearest.ts'
import { AuthorError } from '../authors/error.ts'
import type { BuiltPage } from '../site/pages/page.ts'
import type { BuiltSite, PageStep } from '../site/pages/walk.ts'
import { sourcesIn } from './sources.ts'

/** A link that leads nowhere, or an id that stands twice. */
interface Broken {
  page: string
  /** Of the built page, counted from 1. */
  line: number
  /** As it is in the page; for an id its attribute. */
  written: string
  problem: string
}

interface Link {
  href: string
  line: number
}

interface Facts {
  links: Link[]
  ids: ReadonlySet<string>
  twice: Link[]
}

/** What a page takes its links from. */
const linked: Record<string, string> = { a: 'href', area: 'href', img: 'src' }

/**
 * Looks after every link within the site: its page or file must be there, and its place in the page too. An id that
 * stands twice in a page is a place that a link may miss.
 *
 * @param options.root the project's folder, in whose texts links are looked up: their authors know them by file and
 *   line
 * @throws AuthorError when something is broken, with a line for each
 */
export function links({ root }: { root: string }): PageStep {
  const pages = new Map<string, Facts>()
  return {
    name: 'links',
    page: page => void pages.set(page.path, factsOf(page)),
    async written(site) {
      const broken = brokenIn(pages, site)
      if (broken.length > 0) throw new AuthorError(told(broken, root, site.base))
      const count = [...pages.values()].reduce((sum, { links }) => sum + links.length, 0)
      return `${count} links, each leads somewhere`
    },
  }
}

function factsOf(page: BuiltPage): Facts {
  const ids = new Set<string>()
  const facts: Facts = { links: [], ids, twice: [] }
  for (const node of page.elements) {
    const { id } = node.properties
    if (typeof id === 'string' && ids.has(id)) facts.twice.push({ href: id, line: lineOf(node) })
    if (typeof id === 'string') ids.add(id)
    const href = node.properties[linked[node.tagName] ?? '']
    if (typeof href === 'string') facts.links.push({ href, line: lineOf(node) })
  }
  return facts
}

const lineOf = (node: Element) => node.position?.start.line ?? 1

/** All that is broken in the pages of a site. */
function brokenIn(pages: ReadonlyMap<string, Facts>, site: BuiltSite): Broken[] {
  return [...pages].flatMap(([path, { links, twice }]) => [
    ...links.flatMap(({ href, line }) => {
      const problem = problemOf(href, path, pages, site)
      return problem === undefined ? [] : [{ page: path, line, written: href, problem }]
    }),
    ...twice.map(({ href: id, line }) => ({
      page: path,
      line,
      written: `id="${id}"`,
      problem:
        'the page has this id twice, so that a link to it may lead to the wrong place. Change one of them.',
    })),
  ])
}

/** What is wrong with a link; undefined where it leads somewhere, or out of the site. */
function problemOf(
  href: string,
  path: string,
  pages: ReadonlyMap<string, Facts>,
  { folder, base }: BuiltSite,
): string | undefined {
  const to = addressOf(href, `${origin}${base}${path}`)
  if (to === undefined) return 'this is not an address.'
  if (to.origin !== origin) return undefined
  if (!to.path.startsWith(base)) return `it leads out of ${base}, where the site is.`
  const target = to.path.slice(base.length)
  const page = pages.get(target)
  if (!page) {
    if (pages.has(`${target}/`)) return `the address of a page ends with “/”: /${target}/`
    const file = join(folder, target)
    if (existsSync(file) && statSync(file).isFile()) return undefined
    const kind = /\.\w+$/.test(target) ? 'page or file' : 'page'
    return `there is no such ${kind}.${suggestion(target, pages.keys(), name => `/${name}`)}`
  }
  // A text that the browser is to find, the top of a page, and code that a link carries need no place with that name.
  if (/^$|^top$|^:~:|^code=/.test(to.place) || page.ids.has(to.place)) return undefined
  return `that page has no section or checkpoint “${to.place}”.${suggestion(to.place, page.ids, id => `#${id}`)}`
}

const origin = 'https://site.invalid'

/** A link taken apart and decoded; undefined where it cannot be read. */
function addressOf(href: string, from: string): { origin: string; path: string; place: string } | undefined {
  try {
    const { origin, pathname, hash } = new URL(href, from)
    return { origin, path: decodeURIComponent(pathname), place: decodeURIComponent(hash.slice(1)) }
  } catch {
    return undefined
  }
}

function suggestion(name: string, known: Iterable<string>, shown: (name: string) => string): string {
  const near = nearest(name, known)
  return near === null ? '' : ` Did you mean “${shown(near)}”?`
}

/** Each broken link once for each place where an author has written it. */
function told(broken: Broken[], root: string, base: string): string {
  const sources = sourcesIn(root)
  const lines = broken.flatMap(({ page, line, written, problem }) => {
    // Authors write links as if the site stood at the root.
    const own = base !== '/' && written.startsWith(base) ? written.slice(base.length - 1) : written
    const places = sources.placesOf(own, page)
    if (places.length > 0) return places.map(place => `${place}: ${own}: ${problem}`)
    return `/${page} (line ${line} of the built page): ${written}: ${problem}`
  })
  return [...new Set(lines)].join('\n')
}
