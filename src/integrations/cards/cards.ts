import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import sharp from 'sharp'
import { cardsFolder } from '#drawing/card/address.ts'
import { defaultLocale, languageOf } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { type Card, drawing, type Faces } from './drawing.ts'
import { lettersOf } from './letters.ts'

/**
 * Makes a picture for every page, which chat programs and social networks show beside a link to it. What stands on it
 * is read from the head of the built page: `og:title`, `article:section` and the address in `og:image`.
 *
 * @param options.cache folder for finished cards, kept between builds
 */
export function cards({ cache = '.cache/cards' }: { cache?: string } = {}): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { made, reused } = await writeCards(fileURLToPath(dir), cache)
        logger.info(`${made} made, ${reused} unchanged`)
      },
    },
  }
}

/**
 * Writes the cards of all pages of a built site.
 *
 * @param folder the built site
 * @throws when a page has no card, or its title does not fit
 */
export async function writeCards(folder: string, cache: string): Promise<{ made: number; reused: number }> {
  const wanted: { file: string; card: Card; cached: string }[] = []
  const print = fingerprint()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue
    const page = join(entry.parentPath, entry.name)
    const head = await readFile(page, 'utf8')
    const address = property(head, 'og:image')
    const title = property(head, 'og:title')
    if (!address || !title)
      throw new Error(
        `${page}: expected og:title and og:image in its head, as src/layouts/Page.astro sets them.`,
      )
    const language = languageIn(head)
    const source = sourceOf(page, folder, language)
    const said = source ? await readFile(source, 'utf8') : head
    const card = {
      title: property(said, 'og:title') ?? title,
      kind: property(said, 'article:section') ?? '',
      brand: textsOf(source ? defaultLocale : language).site.brand,
    }
    const file = join(folder, address.slice(address.lastIndexOf(`/${cardsFolder}/`)))
    const key = createHash('sha256').update(print).update(JSON.stringify(card)).digest('hex').slice(0, 24)
    wanted.push({ file, card, cached: join(cache, `${key}.png`) })
  }
  const missing = wanted.filter(({ cached }) => !existsSync(cached))
  if (missing.length > 0) {
    await mkdir(cache, { recursive: true })
    const faces = await facesFor(missing.map(({ card }) => card))
    for (const { card, cached } of missing) {
      // Written aside and moved, so that a build that is stopped never leaves half a picture.
      const aside = `${cached}.${process.pid}`
      await writeFile(aside, await painted(card, faces))
      await rename(aside, cached)
    }
  }
  for (const { file, cached } of wanted) {
    await mkdir(dirname(file), { recursive: true })
    await copyFile(cached, file)
  }
  return { made: missing.length, reused: wanted.length - missing.length }
}

const languageIn = (html: string) => /<html[^>]* lang="([\w-]+)"/.exec(html)?.[1] ?? defaultLocale

/**
 * The page whose words stand on a card: our faces have Latin letters only, so a page in another script shows those of
 * the same page in the source's language. Undefined for all others.
 */
function sourceOf(page: string, folder: string, language: string): string | undefined {
  if ((languageOf(language)?.script ?? 'Latn') === 'Latn') return undefined
  const source = join(folder, relative(join(folder, language), page))
  return existsSync(source) ? source : undefined
}

/** The faces of the cards, with the letters that these cards need. */
export async function facesFor(cards: Card[]): Promise<Faces> {
  const letters = (texts: string[]) => [...new Set(texts.join(''))].sort().join('')
  return {
    title: await lettersOf('serif', 600, letters(cards.map(({ title }) => `${title} `))),
    brand: await lettersOf('serif', 600, letters(cards.flatMap(({ brand }) => brand))),
    kind: await lettersOf('sans', 500, letters(cards.map(({ kind }) => kind))),
  }
}

/** A card as PNG; few colours, so that it stays small. */
export async function painted(card: Card, faces: Faces): Promise<Buffer> {
  return sharp(Buffer.from(drawing(card, faces)))
    .png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}

/** What decides how a card looks, besides its words; a change of any of it makes all cards anew. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of [
    'harfbuzzjs',
    'sharp',
    '@fontsource-variable/source-serif-4',
    '@fontsource-variable/source-sans-3',
  ])
    hash.update(JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).version)
  for (const file of ['cards.ts', 'drawing.ts', 'letters.ts', 'lines.ts', '../../styles/tokens.css'])
    hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex')
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
  '#38': '&',
}

/** The content of a `<meta property>` in a page's head. */
function property(html: string, name: string): string | undefined {
  const found = new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1]
  return found?.replace(/&(#?\w+);/g, (whole, entity) => entities[entity] ?? whole)
}
