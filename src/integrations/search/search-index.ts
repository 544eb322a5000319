import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { defaultLocale, type Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import type { BuiltPage } from '../site/pages/page.ts'
import type { PageStep } from '../site/pages/walk.ts'
import { indexedHtml, searchPage } from './page.ts'
import { assertPagefindFits } from './pagefind-fits.ts'

/** Where the index stands in the built site. */
const home = 'pagefind'

/** The kinds of pages that are searched; the rest of the site is a menu away. */
const searched = /(?:^|\/)(?:(?:lessons|exercises|glossary)\/.+|check)\/index\.html$/

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
export function searchIndex(): PageStep {
  const files: IndexedFile[] = []
  return {
    name: 'search-index',
    page: page => void (searched.test(page.name) && files.push(indexed(page))),
    async seen({ folder }) {
      const bytes = await writeIndex(folder, files)
      return `${files.length} pages, ${(bytes / 1000).toFixed(0)} kB`
    },
  }
}

/** A page as Pagefind takes it. */
interface IndexedFile {
  url: string
  content: string
}

function indexed(page: BuiltPage): IndexedFile {
  const language = String(page.first('html')?.properties.lang || defaultLocale)
  const { symbols } = textsOf(language as Locale).maths
  // The base of the site is put in front where a result is shown, so the index is the same under any base.
  return {
    url: page.path,
    content: indexedHtml(searchPage(page.tree, symbols), { language, address: basename(page.path) }),
  }
}

/**
 * Writes the index into the site's folder `pagefind/`. The same pages in the same order give the same files.
 *
 * @returns bytes of all files written
 * @throws Error when Pagefind refuses a page; the message names it
 */
async function writeIndex(site: string, pages: IndexedFile[]): Promise<number> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`)
  for (const page of pages) {
    const { errors } = await index.addHTMLFile(page)
    if (errors.length > 0) throw new Error(`${page.url}: Pagefind refused it: ${errors.join('; ')}`)
  }
  const { files } = await index.getFiles()
  assertPagefindFits(
    files.map(({ path, content }) => ({ path, text: () => Buffer.from(content).toString() })),
  )
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
  return bytes
}
