// Lighthouse's mobile profile on the built site: npm run lighthouse -- [pages] [--runs 3] [--bar 100] [--folder dist]
// Pages are paths such as lessons/primer/; without any, all of them. Ends with 1 when a median is below the bar.
// Over HTTP/2 where openssl is there, as from a host. The profile slows the processor to a quarter, whatever it is: the
// index that is printed says how fast this one was.

import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import lighthouse, { type Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import { forever, hashedFolders } from '../../src/integrations/policy/headers.ts'
import { serveFolder } from '../../src/integrations/site/serve.ts'
import { findBrowser } from '../site/find-browser.ts'
import { freePort } from '../site/free-port.ts'
import { http2Front } from './http2.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '3' },
    bar: { type: 'string' },
  },
})
const runs = Number(values.runs)
const bar = values.bar === undefined ? undefined : Number(values.bar)
if (!(Number.isInteger(runs) && runs > 0))
  throw new Error(`--runs: expected a whole number from 1, got ${values.runs}.`)
if (bar !== undefined && !(bar >= 0 && bar <= 100))
  throw new Error(`--bar: expected 0 to 100, got ${values.bar}.`)

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]
const measures = ['LCP, ms', 'CLS', 'TBT, ms', 'bytes', 'requests'] as const
type Measure = (typeof measures)[number]
type Figures = Record<Category | Measure, number>

const folder = compressedCopy(values.folder)
const served = await serveFolder({ folder, gzip: true, headers: cacheHeaders, onRequest: emptyServiceWorker })
const front = await http2Front(served.address)
const home = front?.address ?? served.address
const port = await freePort()
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    `--remote-debugging-port=${port}`,
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--ignore-certificate-errors',
  ],
  // One of its audits asks whether a page can be taken back from this cache.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
})
const failed = new Map<string, { title: string; counts: boolean; pages: Set<string> }>()
const indexes: number[] = []
let below = 0
try {
  const pages = positionals.length > 0 ? positionals.map(path => path.replace(/^\//, '')) : allPages()
  console.log(`| page | ${[...categories, ...measures].join(' | ')} |`)
  console.log(`|---|${'---|'.repeat(categories.length + measures.length)}`)
  for (const page of pages) await measurePage(page)
} finally {
  await browser.close()
  await front?.close()
  await served.close()
  rmSync(folder, { recursive: true })
}
console.log(
  `\n${front ? 'HTTP/2' : 'HTTP/1.1 (no openssl here)'}; index of the processor: ${median(indexes)}.`,
)
printFailed()
if (below > 0) {
  console.log(`\n${below} scores are below ${bar}.`)
  process.exitCode = 1
}

async function measurePage(page: string): Promise<void> {
  const all: Figures[] = []
  for (let run = 0; run < runs; run++) all.push(figuresOf(await resultOf(page), page))
  const figures = [...categories, ...measures].map(name => median(all.map(one => one[name])))
  if (bar !== undefined) below += figures.slice(0, categories.length).filter(score => !(score >= bar)).length
  const cells = figures.map((figure, i) =>
    measures[i - categories.length] === 'CLS' ? figure.toFixed(3) : figure.toFixed(0),
  )
  console.log(`| /${page} | ${cells.join(' | ')} |`)
}

async function resultOf(page: string): Promise<Result> {
  const address = home + page
  const ran = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] })
  if (!ran) throw new Error(`${address}: Lighthouse gave no result.`)
  if (ran.lhr.runtimeError) throw new Error(`${address}: ${ran.lhr.runtimeError.message}`)
  indexes.push(ran.lhr.environment.benchmarkIndex)
  return ran.lhr
}

/** The figures of one run; what failed in it is noted. */
function figuresOf(result: Result, page: string): Figures {
  const scores = categories.map(name => [name, (result.categories[name]!.score ?? Number.NaN) * 100])
  const weighted = new Set(
    Object.values(result.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  )
  for (const { id, title, score, scoreDisplayMode } of Object.values(result.audits)) {
    const passed =
      score === null ? scoreDisplayMode !== 'error' : score >= (scoreDisplayMode === 'binary' ? 1 : 0.9)
    if (passed || scoreDisplayMode === 'informative') continue
    const known = failed.get(id) ?? { title, counts: weighted.has(id), pages: new Set() }
    failed.set(id, { ...known, pages: known.pages.add(`/${page}`) })
  }
  const value = (id: string) => result.audits[id]?.numericValue ?? Number.NaN
  const requests = result.audits['network-requests']?.details
  return Object.fromEntries([
    ...scores,
    ['LCP, ms', value('largest-contentful-paint')],
    ['CLS', value('cumulative-layout-shift')],
    ['TBT, ms', value('total-blocking-time')],
    ['bytes', value('total-byte-weight')],
    ['requests', requests?.type === 'table' ? requests.items.length : Number.NaN],
  ])
}

function printFailed(): void {
  if (failed.size === 0) console.log('\nEvery audit passed.')
  else console.log('\nAudits that did not pass, in at least one run:')
  for (const [id, { title, counts, pages }] of [...failed].sort()) {
    const note = counts ? '' : ' (counts for no score)'
    console.log(`- ${id}: ${title.replaceAll('`', '')}${note}. ${[...pages].join(', ')}`)
  }
}

/** The middle one, or the larger of the two in the middle. */
function median(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1]!
}

/** All pages but the one for what is not there, which no reader looks for. */
function allPages(): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map(file => file.replace(/(^|\/)index\.html$/, '$1'))
    .filter(path => path !== '404.html')
    .sort()
}

/**
 * A page's service worker fetches the whole course behind the page's back, which is no part of a first visit. It gets
 * an empty one, so that nothing is fetched and nothing fails either.
 */
function emptyServiceWorker(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.headers['service-worker'] !== 'script') return false
  response.writeHead(200, { 'content-type': 'text/javascript' }).end()
  return true
}

/** A copy of the site with what is text compressed beside it, as a host sends it. */
function compressedCopy(site: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  cpSync(site, copy, { recursive: true })
  for (const file of globSync('**/*.{html,css,js,json,svg,webmanifest,wasm,ttf}', { cwd: copy })) {
    const path = join(copy, file)
    if (statSync(path).isFile()) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)))
  }
  return copy
}

/** As in docs/nginx.conf. */
function cacheHeaders(path: string): Record<string, string> {
  const hashed = hashedFolders.some(name => path.startsWith(`/${name}/`))
  return { 'Cache-Control': hashed ? forever : 'no-cache' }
}
