import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, inject, test } from 'vitest'
import { size } from '#drawing/card/size.ts'
import { browser } from './browser.ts'
import { allPages } from './pages.ts'

interface Facts {
  path: string
  links: string[]
  ids: string[]
  title: string
  description: string
  canonical: string
  /** Of the picture that stands beside a link to the page: what the head says, by name. */
  card: Record<string, string>
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
      card: Object.fromEntries(
        [...document.querySelectorAll('meta[property^="og:"], meta[name^="twitter:"]')].map(meta => [
          meta.getAttribute('property') ?? meta.getAttribute('name')!,
          meta.getAttribute('content')!,
        ]),
      ),
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

/** What a page's card lacks, as sentences. */
async function cardless({ path, card, canonical }: Facts): Promise<string[]> {
  const said: Record<string, string | RegExp> = {
    'og:url': canonical,
    'og:title': /./,
    'og:description': /.{20}/,
    'og:site_name': /./,
    'og:locale': /^[a-z]{2}_[A-Z]{2}$/,
    'og:image': /^https?:\/\/[^/]+\/(.*\/)?cards\/.+\.png$/,
    'og:image:width': `${size.width}`,
    'og:image:height': `${size.height}`,
    'og:image:alt': /.{20}/,
    'twitter:card': 'summary_large_image',
  }
  const wrong = Object.entries(said).filter(([name, wanted]) =>
    typeof wanted === 'string' ? card[name] !== wanted : !wanted.test(card[name] ?? ''),
  )
  if (wrong.length > 0) return wrong.map(([name]) => `${path}: ${name} is “${card[name]}”`)
  const file = join(inject('folder'), new URL(card['og:image']).pathname)
  if (!existsSync(file)) return [`${path}: there is no ${file}`]
  const { format, width, height, size: bytes } = await sharp(readFileSync(file)).metadata()
  const right = format === 'png' && width === size.width && height === size.height && bytes! <= 25_000
  return right ? [] : [`${path}: its card is a ${format} of ${width} × ${height} pixels and ${bytes} bytes`]
}

test('every page has a card of its own to stand beside a link to it, small and of the measure that is asked for', async () => {
  const all = [...pages.values()]
  expect((await Promise.all(all.map(cardless))).flat()).toEqual([])
  expect(new Set(all.map(({ card }) => card['og:image'])).size).toBe(all.length)
})

test('a card that is not there, and one that is no card, are noticed', async () => {
  const [home] = pages.values()
  const image = (address: string) => ({ ...home, card: { ...home.card, 'og:image': address } })
  expect(await cardless(image('https://example.org/cards/nowhere.png'))).toHaveLength(1)
  expect(await cardless(image('/cards/home.png'))).toHaveLength(1)
  expect(await cardless({ ...home, card: {} })).not.toEqual([])
})

test('under a sub-path the address of a card has it, and the card is there', async () => {
  const html = await (await fetch(`${inject('subPath')}lessons/primer/`)).text()
  const { pathname } = new URL(/og:image" content="([^"]*)"/.exec(html)![1])
  expect(pathname).toBe('/course/cards/lessons/primer.png')
  const answer = await fetch(new URL(pathname, inject('subPath')))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
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
