import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { browser } from './browser.ts'
import { allPages } from './pages.ts'

interface Facts {
  path: string
  links: string[]
  ids: string[]
  title: string
  description: string
  canonical: string
  headings: number
  lang: string
}

const pages = new Map<string, Facts>()

beforeAll(async () => {
  const context = await (await browser()).newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of allPages()) {
    await page.goto(inject('address') + path, { waitUntil: 'domcontentloaded' })
    const facts = await page.evaluate(() => ({
      links: [...document.querySelectorAll('a[href]')].map(link => (link as HTMLAnchorElement).href),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      title: document.title,
      description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      headings: document.querySelectorAll('h1').length,
      lang: document.documentElement.lang,
    }))
    pages.set(path, { path, ...facts })
  }
  await context.close()
}, 300_000)

/** What is wrong with the links of the pages, as sentences. */
function broken(facts: Iterable<Facts>): string[] {
  const found: string[] = []
  const origin = new URL(inject('address')).origin
  for (const { path, links } of facts) {
    for (const link of new Set(links)) {
      const to = new URL(link)
      if (to.origin !== origin) continue
      const target = to.pathname.slice(1)
      const page = pages.get(target)
      if (!page) {
        const file = join(inject('folder'), target)
        if (target === '' || !existsSync(file)) found.push(`${path}: ${link} leads nowhere`)
      } else if (to.hash && !page.ids.includes(decodeURIComponent(to.hash.slice(1))))
        found.push(`${path}: ${link} names no place of that page`)
    }
  }
  return found
}

test('every internal link and anchor resolves', () => {
  expect(broken(pages.values())).toEqual([])
})

test('a link into nowhere and an anchor that is not there are noticed', () => {
  const [home] = pages.values()
  const address = inject('address')
  const links = [`${address}no/such/page/`, `${address}#no-such-place`, 'https://example.org/']
  expect(broken([{ ...home, links }])).toHaveLength(2)
})

test('every page has a title, a description, a canonical address, a language and one heading of the first level', () => {
  const lacking = [...pages.values()].filter(
    ({ title, description, canonical, headings, lang }) =>
      !title || description.length < 20 || !canonical.startsWith('http') || headings !== 1 || !lang,
  )
  expect(lacking.map(({ path }) => path)).toEqual([])
})

test('titles and canonical addresses tell the pages apart', () => {
  const all = [...pages.values()]
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  expect(new Set(all.map(({ canonical }) => canonical)).size).toBe(all.length)
})

test('no page names a path of the machine that built it', () => {
  const here = process.cwd()
  const telling = [...pages.keys()].filter(path =>
    readFileSync(
      join(inject('folder'), path.endsWith('.html') ? path : `${path}index.html`),
      'utf8',
    ).includes(here),
  )
  expect(telling).toEqual([])
})
