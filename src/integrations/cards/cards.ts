import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { cardsFolder } from '#drawing/card/address.ts'
import { defaultLocale, languageOf } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import type { BuiltPage } from '../site/pages/page.ts'
import type { PageStep } from '../site/pages/walk.ts'
import { type Card, drawing, type Faces } from './drawing.ts'
import { lettersOf } from './letters.ts'

/** A card that a page asks for, and the file in the site where it is to stand. */
interface Wanted {
  /** The page's address from the site's base. */
  path: string
  language: string
  file: string
  card: Card
}

/**
 * Makes a picture for every page, which chat programs and social networks show beside a link to it. What stands on it
 * is read from the head of the built page: `og:title`, `article:section` and the address in `og:image`.
 *
 * @param options.cache folder for finished cards, kept between builds
 * @throws when a page asks for no card, or its title does not fit
 */
export function cards({ cache = '.cache/cards' }: { cache?: string } = {}): PageStep {
  const wanted: Wanted[] = []
  return {
    name: 'cards',
    page: page => void wanted.push(wantedBy(page)),
    async seen({ folder }) {
      const { made, reused } = await writeCards(
        folder,
        wanted.map(one => readable(one, wanted)),
        cache,
      )
      return `${made} made, ${reused} unchanged`
    },
  }
}

function wantedBy(page: BuiltPage): Wanted {
  const address = page.meta('og:image')
  const title = page.meta('og:title')
  if (!address || !title)
    throw new Error(
      `${page.name}: expected og:title and og:image in its head, as src/layouts/Page.astro sets them.`,
    )
  const file = address.slice(address.lastIndexOf(`/${cardsFolder}/`))
  const language = String(page.first('html')?.properties.lang ?? defaultLocale)
  const card = { title, kind: page.meta('article:section'), brand: textsOf(language).site.brand }
  return { path: page.path, language, file, card }
}

/**
 * The words that stand on a card: our faces have Latin letters only, so a page in another script shows those of the
 * same page in the source's language.
 */
function readable(
  { path, language, file, card }: Wanted,
  all: readonly Wanted[],
): Pick<Wanted, 'file' | 'card'> {
  if ((languageOf(language)?.script ?? 'Latn') === 'Latn') return { file, card }
  const source = all.find(other => other.path === path.slice(language.length + 1))
  return { file, card: source?.card ?? card }
}

async function writeCards(
  folder: string,
  asked: Pick<Wanted, 'file' | 'card'>[],
  cache: string,
): Promise<{ made: number; reused: number }> {
  const print = fingerprint()
  const wanted = asked.map(({ file, card }) => {
    const key = createHash('sha256').update(print).update(JSON.stringify(card)).digest('hex').slice(0, 24)
    return { file: join(folder, file), card, cached: join(cache, `${key}.png`) }
  })
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
  for (const file of [
    'cards.ts',
    'drawing.ts',
    'letters.ts',
    'lines.ts',
    '../../drawing/network.ts',
    '../../drawing/geometry.ts',
    '../../styles/tokens.css',
  ])
    hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex')
}
