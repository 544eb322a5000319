import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildSite } from '#integrations/site/build.ts'
import { serveFolder } from '#integrations/site/serve.ts'
import { tableOf } from './budget.ts'
import { pagesOf } from './built-pages.ts'
import { browserFlags, findBrowser } from './find-browser.ts'
import { askedBy, totalOf, type Weight, weigh } from './weight.ts'

/**
 * Builds the site and prints what every page weighs before the first interaction, as a table in Markdown.
 * `--accept` also writes `tests/site/budget.json`, from which the guard tells which chunk grew.
 */
const { values } = parseArgs({ options: { accept: { type: 'boolean' } } })
const folder = '.cache/site/root'
if (!process.env.SITE_BUILT) await buildSite({ outDir: folder, quiet: true })
const { address, close } = await serveFolder({ folder })
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })

const weights = new Map<string, Weight>()
for (const path of pagesOf(folder)) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const asked = askedBy(page)
  await page.goto(address + path, { waitUntil: 'networkidle' })
  weights.set(path, await weigh(page, folder, asked))
  await page.close()
}
await browser.close()
await close()

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
console.log(row(['page', 'script', 'style', 'fonts', 'document', 'in all', 'HTML', 'elements', 'requests']))
console.log(row(['---', ...Array(8).fill('--:')]))
for (const [path, weight] of weights) {
  const { script, style, font, document, raw, elements, requests } = weight
  console.log(row([path || '/', script, style, font, document, totalOf(weight), raw, elements, requests]))
}

if (values.accept) {
  const file = new URL('budget.json', import.meta.url)
  const rows = Object.entries(tableOf(weights.values())).map(
    ([name, sizes]) => `  ${JSON.stringify(name)}: [${sizes.join(', ')}]`,
  )
  writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`)
}
