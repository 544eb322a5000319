import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver, Plain } from './driver.ts'

/** How long a walk waits for anything, ms: a browser may share two cores with two others, on a machine that is slow. */
const PATIENCE = 120_000

/** A person at a browser: sees, presses, types, pastes, chooses files. */
export class Walker {
  readonly #driver: Driver
  readonly #address: string
  /** Folder in which what the browser saves is found. */
  readonly #downloads: string

  constructor(driver: Driver, address: string, downloads: string) {
    this.#driver = driver
    this.#address = address
    this.#downloads = downloads
  }

  /** Opens a page of the site. */
  open(path: string): Promise<void> {
    return this.#driver.goto(new URL(path, this.#address).href)
  }

  async reload(): Promise<void> {
    await this.#driver.goto(await this.#driver.call(() => location.href))
  }

  call<T, A extends Plain[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.#driver.call(fn, ...args)
  }

  keys(...strokes: string[]): Promise<void> {
    return this.#driver.keys(...strokes)
  }

  /**
   * Waits for an element that is shown and holds a text.
   *
   * @returns its whole text
   */
  async see(css: string, text = ''): Promise<string> {
    const seen = await until(`${css} with “${text}”`, () => this.call(look, css, text))
    return seen.text
  }

  /** Presses the middle of an element once it is alive, rests, and nothing lies above it. */
  async press(css: string, text = ''): Promise<void> {
    let before: { x: number; y: number } | undefined
    const { x, y } = await until(`${css} with “${text}” to press`, async () => {
      const found = await this.call(look, css, text)
      const rests = found?.free && found.x === before?.x && found.y === before?.y
      before = found?.free ? found : undefined
      return rests ? found : undefined
    })
    await this.#driver.press(x, y)
  }

  /** Presses a field or an editor until the focus is in it. */
  async #enter(css: string): Promise<void> {
    await until(`the focus to be in ${css}`, async () => {
      await this.press(css)
      return this.call(css => !!document.activeElement?.closest(css), css)
    })
  }

  /** Writes into a field, letter by letter. */
  async type(css: string, text: string): Promise<void> {
    await this.#enter(css)
    await this.keys('Control+a', ...text)
  }

  /** Puts a program in the place of another by the clipboard; an editor helps with what is typed. */
  async paste(css: string, program: string): Promise<void> {
    await this.#enter(css)
    await this.keys('Control+a')
    await this.call(text => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      // Firefox makes no such event with data of a script's own.
      const event = new Event('paste', { bubbles: true, cancelable: true })
      Object.defineProperty(event, 'clipboardData', { value: clipboardData })
      document.activeElement!.dispatchEvent(event)
    }, program)
  }

  /** Chooses an option of a list by its value. */
  choose(css: string, value: string): Promise<void> {
    return this.call(
      (css, value) => {
        const list = document.querySelector<HTMLSelectElement>(css)!
        list.value = value
        list.dispatchEvent(new Event('change', { bubbles: true }))
      },
      css,
      value,
    )
  }

  /** Gives files to a field that asks for them. */
  give(css: string, files: { name: string; text: string }[]): Promise<void> {
    return this.call(
      (css, files) => {
        const input = document.querySelector<HTMLInputElement>(css)!
        const given = new DataTransfer()
        for (const { name, text } of files) given.items.add(new File([text], name))
        input.files = given.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      css,
      files,
    )
  }

  /** The text of the one file that a press saves. */
  async saved(css: string, text: string): Promise<string> {
    const before = new Set(readdirSync(this.#downloads))
    await this.press(css, text)
    const name = await until('a file to be saved', async () =>
      readdirSync(this.#downloads).find(name => !before.has(name) && !/\.(part|wkdownload)$/.test(name)),
    )
    return until(`${name} to be whole`, async () => readFileSync(join(this.#downloads, name), 'utf8'))
  }
}

/** A folder for what a browser saves, and what takes it away. */
export function downloadFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** In the page: the first element shown that has this text, with its middle and whether that can be pressed. */
function look(css: string, text: string) {
  const plain = (element: Element) =>
    ((element as HTMLElement).innerText ?? element.textContent ?? '').replace(/\s+/g, ' ')
  for (const element of document.querySelectorAll(css)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || !plain(element).includes(text)) continue
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    const above = document.elementFromPoint(x, y)
    const reached = !!above && element.contains(above)
    // What is drawn at build time does nothing yet before its island has come.
    const free = reached && !element.closest('astro-island[ssr]')
    return { text: plain(element), x, y, free }
  }
  return null
}

/** Asks until the answer is something; a page that is just left answers with an error. */
async function until<T>(what: string, ask: () => Promise<T | null | undefined | ''>): Promise<T> {
  const end = Date.now() + PATIENCE
  for (;;) {
    let cause: unknown
    const answer = await ask().catch(error => {
      cause = error
    })
    if (answer) return answer
    if (Date.now() > end) throw new Error(`Waited for ${what} in vain.`, { cause })
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
