import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { browserFlags } from './find-browser.ts'

/**
 * How long anything is waited for, in ms. It costs nothing where all is well, and a busy machine can stand still for a
 * minute: what is slow is seen by benchmarks, not by these tests.
 */
export const PATIENCE = 120_000

let running: Promise<Browser> | undefined
let isWhole = false

/** For a file whose programs fill the memory: they end all of the headless shell, and one frame of the whole browser. */
export function useWholeBrowser(): void {
  isWhole = true
}

/**
 * The browser of this test file; closed when the file ends. A page keeps no copy of the site unless its context asks
 * for `serviceWorkers: 'allow'`: hundreds of fresh profiles that each fetch the whole site would be slow.
 */
export function browser(): Promise<Browser> {
  running ??= chromium
    .launch({ executablePath: inject(isWhole ? 'wholeBrowser' : 'browser'), args: browserFlags })
    .then(launched => {
      const newContext = launched.newContext.bind(launched)
      launched.newContext = async options => {
        const context = await newContext({ serviceWorkers: 'block', ...options })
        context.setDefaultTimeout(PATIENCE)
        return context
      }
      return launched
    })
  return running
}

afterAll(async () => {
  await (await running)?.close()
  running = undefined
})

/** A page in a fresh profile, with everything that must never happen on it collected. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await (await browser()).newContext(options)
  const page = await context.newPage()
  const watched = watch(page)
  await page.goto(new URL(path.replace(/^\//, ''), inject('address')).href)
  return { page, ...watched, close: () => context.close() }
}

export interface Watched {
  page: Page
  /** Console errors, uncaught errors and violations of the content policy, in order. */
  complaints: string[]
  /** Requests that left the site's own origin. */
  foreign: string[]
  close(): Promise<void>
}

/** Collects what must never happen on a page. */
export function watch(page: Page): Pick<Watched, 'complaints' | 'foreign'> {
  const complaints: string[] = []
  const foreign: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  const origin = new URL(inject('address')).hostname
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== origin) foreign.push(request.url())
  })
  return { complaints, foreign }
}

/**
 * Puts a program where the focus is, as people do: what is typed letter by letter, an editor helps along with brackets
 * and indents of its own.
 */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(text => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('ControlOrMeta+V')
}
