import { globSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { defaultLocale, type Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { indexedHtml, searchPage } from './page.ts'

/** Where the index stands in the built site. */
const home = 'pagefind'

/** The pages that are searched; the rest of the site is a menu away. */
const searched = ['lessons', 'exercises', 'glossary'].map(kind => `**/${kind}/*/**/index.html`)

/**
 * The files of Pagefind that the site serves: its worker, the program of each language, and the index. Its own interface,
 * half a megabyte, stays behind: the dialog in `screens/search/` is ours.
 */
const served = /^(pagefind-worker\.js|pagefind-entry\.json|wasm\.(?!unknown)[\w-]+\.pagefind|.*\.pf_\w+)$/
/** The program for languages whose endings it does not know. */
const plainProgram = 'wasm.unknown.pagefind'

/**
 * Builds the index of the site's search when the pages are there.
 *
 * The page's policy needs no `'wasm-unsafe-eval'` for Pagefind's WebAssembly: it runs in a worker of its own address
 * only, which a policy in the page's head does not reach (where a host sends the policy as a header, that header lets
 * it in: `headers.ts`). So nothing is opened for the page itself, nor for the sandbox of learners' code, which inherits
 * the page's policy.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, bytes } = await writeSearchIndex(fileURLToPath(dir))
        logger.info(`${pages} pages, ${(bytes / 1000).toFixed(0)} kB`)
      },
    },
  }
}

/**
 * Writes the index of a built site into its folder `pagefind/`. The same pages give the same files.
 *
 * @param site folder of the built pages; they are only read
 * @returns number of pages, and bytes of all files written
 * @throws Error when a page cannot be read, or Pagefind refuses it; the message names the page
 */
export async function writeSearchIndex(site: string): Promise<{ pages: number; bytes: number }> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`)
  // The order of the pages decides about the files.
  const paths = globSync(searched, { cwd: site }).sort()
  for (const path of paths) {
    const html = await readFile(join(site, path), 'utf8')
    const language = /<html[^>]* lang="([\w-]+)"/.exec(html)?.[1] ?? defaultLocale
    const { symbols } = textsOf(language as Locale).maths
    const { errors } = await index.addHTMLFile({
      // The base of the site is put in front where a result is shown, so the index is the same under any base.
      url: path.replace(/index\.html$/, ''),
      content: indexedHtml(searchPage(html, symbols), { language, address: basename(dirname(path)) }),
    })
    if (errors.length > 0) throw new Error(`${path}: Pagefind refused it: ${errors.join('; ')}`)
  }
  const { files } = await index.getFiles()
  let bytes = 0
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')!
  const programs: { wasm: string | null }[] = Object.values(
    JSON.parse(Buffer.from(entry.content).toString()).languages,
  )
  const isServed = (path: string) =>
    served.test(path) || (path === plainProgram && programs.some(({ wasm }) => wasm === null))
  for (const { path, content } of files.filter(({ path }) => isServed(path))) {
    const file = join(site, home, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    bytes += content.length
  }
  await close()
  return { pages: paths.length, bytes }
}
