import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** A script, style sheet or font that a page loads, by its name without the hash of its content. */
export interface Chunk {
  name: string
  /** Compressed. */
  bytes: number
}

/** What a page loads before the first interaction; bytes are compressed, and fonts are so already. */
export interface Weight {
  script: number
  style: number
  font: number
  document: number
  /** Bytes of the document before compression. */
  raw: number
  /** In the page once it is at rest. */
  elements: number
  requests: number
  chunks: Chunk[]
}

const sizes = new Map<string, number>()

/** Compressed size of a file that no longer changes. */
function compressed(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(file), { level: 9 }).length
  sizes.set(file, size)
  return size
}

/**
 * The name that a file keeps when its content changes: `cell.Dmo6RS6O.js` is `cell.js`. Text fonts have nothing but
 * their hash, so they go by `fonts.woff2`.
 */
export const nameOf = (path: string) =>
  /\/fonts\/[0-9a-f]+\.woff2$/.test(path)
    ? 'fonts.woff2'
    : basename(path)
        .replace(/[.-][\w-]{8,10}(\.\w+)$/, '$1')
        .replace('.astro_astro_type_script_index_0_lang', '')

/** The files that a page asks for from now on, as paths. */
export function askedBy(page: Page): string[] {
  const asked: string[] = []
  page.on('request', request => {
    const { protocol, pathname } = new URL(request.url())
    if (protocol.startsWith('http')) asked.push(pathname)
  })
  return asked
}

/**
 * Weighs a page that has come to rest.
 *
 * @param folder the built site, as served at the root
 * @param asked the paths of its requests, e.g. `/_astro/x.js`
 */
export async function weigh(page: Page, folder: string, asked: string[]): Promise<Weight> {
  // On a busy machine the network may rest while the page is still being read.
  await page.waitForLoadState('load')
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length)
  return weighFiles(folder, asked, elements)
}

/** The same from the paths alone. */
export function weighFiles(folder: string, asked: string[], elements: number): Weight {
  const paths = [...new Set(asked)]
  const weight: Weight = {
    script: 0,
    style: 0,
    font: 0,
    document: 0,
    raw: 0,
    elements,
    requests: paths.length,
    chunks: [],
  }
  for (const path of paths) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (/(\/|\.html)$/.test(path)) {
      weight.document += compressed(file)
      weight.raw += readFileSync(file).length
      continue
    }
    const kind = /\.js$/.test(path)
      ? 'script'
      : /\.css$/.test(path)
        ? 'style'
        : /\.woff2?$/.test(path) && 'font'
    if (!kind) continue
    const bytes = kind === 'font' ? readFileSync(file).length : compressed(file)
    weight[kind] += bytes
    weight.chunks.push({ name: nameOf(path), bytes })
  }
  return weight
}

export const totalOf = ({ script, style, font, document }: Weight) => script + style + font + document
