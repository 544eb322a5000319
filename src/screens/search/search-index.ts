import { url } from '#blocks/url.ts'
import { asked, type FoundPage } from './results.ts'

/** A page that was found; what it says is fetched when asked for. */
interface Result {
  score: number
  /** By this name the worker gives the page's data. */
  data: string
}

interface Answer {
  id?: string
  result?: unknown
  error?: string
  /** Address of a part of the index that did not arrive. */
  failed?: string
}

/**
 * How much counts. Lessons are many times as long as entries of the glossary, and are not to stand behind them for
 * that; a name found counts more than a word in the text.
 */
const ranking = { pageLength: 0.2, metaWeights: { title: 5, also: 3, address: 0.5 } }

/**
 * The index of the site, asked through Pagefind's worker. Not through Pagefind's face for pages: that one falls back
 * to WebAssembly on the page when its worker is slow to start, which the page's policy refuses, and it weighs as
 * much as the worker again. A test on the built site holds this to the version of Pagefind that is installed.
 */
export class SearchIndex {
  #worker: Worker | undefined
  #waiting = new Map<string, { resolve(value: never): void; reject(error: Error): void }>()
  #count = 0

  /**
   * Pages for a term, the best first; fewer than all, by their place in the order.
   *
   * @throws Error when the index cannot be loaded; the next call tries anew
   */
  async find(
    term: string,
  ): Promise<{ count: number; pages(from: number, to: number): Promise<FoundPage[]> }> {
    const { results } = await this.#ask<{ results: Result[] }>('search', [asked(term), {}])
    return {
      count: results.length,
      pages: (from, to) => Promise.all(results.slice(from, to).map(({ data }) => this.#page(data))),
    }
  }

  async #page(data: string): Promise<FoundPage> {
    const page = await this.#ask<FoundPage | null>('getData', [data])
    // A worker that was begun anew in between knows nothing of earlier results.
    if (!page) throw new Error('the results are of an earlier index')
    return page
  }

  /** Begins to load the index. */
  start(): void {
    if (this.#worker) return
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'search' })
    this.#worker = worker
    // What an ended worker still had to say must not end the next one.
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (worker === this.#worker) this.#heard(data)
    })
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#fail('the worker of the search does not run')
    })
    const basePath = url('/pagefind/')
    // The index knows languages by small letters.
    const language = document.documentElement.lang.toLowerCase()
    // Its answer is not waited for: what follows is answered in order.
    this.#send('init', [{ basePath, baseUrl: url('/'), language, primary: true, excerptLength: 24, ranking }])
  }

  #send(method: string, args: unknown[]): string {
    const id = String(++this.#count)
    this.#worker!.postMessage({ id, method, args })
    return id
  }

  #ask<T>(method: string, args: unknown[]): Promise<T> {
    this.start()
    const id = this.#send(method, args)
    return new Promise<T>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #heard({ id, result, error, failed }: Answer): void {
    if (failed !== undefined) {
      this.#fail(`${failed} did not arrive`)
      return
    }
    const waiting = this.#waiting.get(id!)
    this.#waiting.delete(id!)
    if (error === undefined) waiting?.resolve(result as never)
    else waiting?.reject(new Error(error))
  }

  /** Pagefind remembers what failed: another try needs another worker. */
  #fail(reason: string): void {
    this.#worker?.terminate()
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(new Error(reason))
    this.#waiting.clear()
  }
}
