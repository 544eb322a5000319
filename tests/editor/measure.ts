// Prints what the editors and a run cost on the built site: bytes as a server sends them (gzip), and times.
// node tests/editor/measure.ts [folder of the built site]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { serveFolder } from '#integrations/site/serve.ts'
import { findBrowser } from '../site/find-browser.ts'

const folder = process.argv[2] ?? 'dist'
const rounds = 5
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** Bytes of all files that a page asked for since the last call. */
function countBytes(page: Page): () => number {
  let bytes = 0
  page.on('response', response => {
    const path = new URL(response.url()).pathname
    if (!/\.\w+$/.test(path)) return
    bytes += gzipSync(readFileSync(join(folder, path)), { level: 9 }).length
  })
  return () => {
    const counted = bytes
    bytes = 0
    return counted
  }
}

interface Measures {
  pageBytes: number
  editorBytes: number
  typesBytes: number
  editable: number
  firstMark: number
  runCold: number
  runWarm: number
}

async function measure(browser: Browser, address: string, small: boolean): Promise<Measures> {
  const context = await browser.newContext(small ? phone : { viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const bytes = countBytes(page)
  await page.goto(`${address}playground/`)
  await page.waitForLoadState('networkidle')
  const pageBytes = bytes()
  const cell = page.locator('code-cell')

  const timed = async (act: () => Promise<void>, done: () => Promise<void>) => {
    const begin = performance.now()
    await act()
    await done()
    return performance.now() - begin
  }
  /** From the press to the first new output, by the page's own clock. */
  const run = () =>
    page.evaluate(
      () =>
        new Promise<number>(resolve => {
          const begin = performance.now()
          const output = document.querySelector('[data-output]')!
          const watch = new MutationObserver(() => {
            if (output.childElementCount === 0) return
            watch.disconnect()
            resolve(performance.now() - begin)
          })
          watch.observe(output, { childList: true })
          document.querySelector<HTMLElement>('[data-do=run]')!.click()
        }),
    )
  const runCold = await run()
  await page.waitForTimeout(300)
  const warm: number[] = []
  for (let i = 0; i < 5; i++) {
    warm.push(await run())
    await page.waitForTimeout(150)
  }
  bytes()
  const text = cell.locator(small ? '.cm-content' : '.native-edit-context')
  const editable = await timed(
    () => cell.locator('[data-do=edit]').click(),
    () => text.waitFor({ state: 'attached' }),
  )
  const editorBytes = bytes()
  const firstMark = small
    ? Number.NaN
    : await timed(
        () => page.keyboard.insertText('nope\n'),
        () => cell.locator('.squiggly-error').first().waitFor(),
      )
  await page.waitForTimeout(500)
  const typesBytes = bytes()
  await context.close()
  return { pageBytes, editorBytes, typesBytes, editable, firstMark, runCold, runWarm: median(warm) }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

const { address, close } = await serveFolder({ folder })
const browser = await chromium.launch({ executablePath: findBrowser(), args: flags })
for (const small of [false, true]) {
  const all: Measures[] = []
  for (let i = 0; i < rounds; i++) all.push(await measure(browser, address, small))
  const of = (name: keyof Measures) => median(all.map(one => one[name]))
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`
  const ms = (time: number) => `${Math.round(time)} ms`
  console.log(small ? '\nPhone, CodeMirror' : 'Desktop, Monaco', `(median of ${rounds}, fresh profile each)`)
  console.log('  page before any interaction      ', kB(of('pageBytes')))
  console.log('  editor after the press           ', kB(of('editorBytes')))
  if (!small) console.log('  its TypeScript service after that', kB(of('typesBytes')))
  console.log('  press to editable                ', ms(of('editable')))
  if (!small) console.log('  typing to first mark of a type   ', ms(of('firstMark')))
  console.log('  Run to first output, first time  ', ms(of('runCold')))
  console.log('  Run to first output, later       ', ms(of('runWarm')))
}
await browser.close()
await close()
