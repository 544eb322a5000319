import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import { size } from '#drawing/card/size.ts'
import { links } from '#integrations/links/links.ts'
import type { BuiltPage } from '#integrations/site/pages/page.ts'
import { walkPages } from '#integrations/site/pages/walk.ts'
import { allPages, builtPage } from './pages.ts'

interface Facts {
  path: string
  title: string
  description: string
  canonical: string
  /** Of the picture that stands beside a link to the page: what the head says, by name. */
  card: Record<string, string>
  headings: number
  lang: string
}

const pages = new Map(allPages().map(path => [path, factsOf(builtPage(path))]))

function textOf(node: Element | undefined): string {
  return node?.children.map(child => (child.type === 'text' ? child.value : '')).join('') ?? ''
}

function factsOf(page: BuiltPage): Facts {
  const metas = page.elements.filter(({ tagName }) => tagName === 'meta').map(({ properties }) => properties)
  const named = metas.map(
    ({ property, name, content }) => [String(property ?? name), String(content)] as const,
  )
  const canonical = page.first('link', ({ properties }) => String(properties.rel) === 'canonical')
  return {
    path: page.path,
    title: textOf(page.first('title')),
    description: page.meta('description'),
    canonical: String(canonical?.properties.href ?? ''),
    card: Object.fromEntries(named.filter(([name]) => /^(?:og|twitter):/.test(name))),
    headings: page.elements.filter(({ tagName }) => tagName === 'h1').length,
    lang: String(page.first('html')?.properties.lang ?? ''),
  }
}

/** What the build's own step says of the links of a site. */
async function said(folder: string, base: string): Promise<string> {
  const lines: string[] = []
  await walkPages({ folder, base }, [links({ root: process.cwd() })], (_, line) => lines.push(line))
  return lines.join()
}

test('every internal link and anchor resolves, at the root and under a sub-path', async () => {
  for (const [folder, base] of [
    [inject('folder'), '/'],
    [inject('subFolder'), '/course/'],
  ] as const) {
    const found = await said(folder, base)
    expect(found).toMatch(/^\d+ links, each leads somewhere$/)
    expect(Number.parseInt(found, 10)).toBeGreaterThan(500)
  }
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
  const { pathname } = new URL(builtPage('lessons/primer/', inject('subFolder')).meta('og:image'))
  expect(pathname).toBe('/course/cards/lessons/primer.png')
  const answer = await fetch(new URL(pathname, inject('subPath')))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
})

test('no page names a path of the machine that built it', () => {
  const here = process.cwd()
  const telling = [...pages.keys()].filter(path => builtPage(path).html.includes(here))
  expect(telling).toEqual([])
})
