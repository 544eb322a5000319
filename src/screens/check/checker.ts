import { bring } from '#drawing/bring.ts'
import type { Opened, Outcome } from './judging.ts'
import type { Sheet } from './sheet.ts'
import type { Answer, Asked } from './worker.ts'

type Question = { judge: Sheet } | { open: string; into?: Sheet | undefined }

/** Judges sheets and reads texts in a worker; in the page itself where a policy forbids workers or it does not come. */
export class Checker {
  #worker: Worker | undefined
  #isRefused = false
  #waiting = new Map<number, { question: Question; resolve(answer: Answer): void }>()
  #count = 0
  readonly #place: Element

  /** @param place where it is said when the judge cannot be loaded at all; see `bring` */
  constructor(place: Element) {
    this.#place = place
  }

  judge(sheet: Sheet): Promise<Outcome> {
    return this.#ask({ judge: sheet }) as Promise<Outcome>
  }

  /** @param into the sheet that a part of an example is put into */
  open(text: string, into?: Sheet): Promise<Opened> {
    return this.#ask({ open: text, into }) as Promise<Opened>
  }

  close(): void {
    this.#worker?.terminate()
  }

  #ask(question: Question): Promise<Answer> {
    this.#start()
    if (!this.#worker) return this.#here(question)
    const id = ++this.#count
    return new Promise(resolve => {
      this.#waiting.set(id, { question, resolve })
      this.#worker!.postMessage({ id, ...question } satisfies Asked)
    })
  }

  #start(): void {
    if (this.#worker || this.#isRefused) return
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'check' })
      worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: Answer }>) => {
        this.#waiting.get(data.id)?.resolve(data.answer)
        this.#waiting.delete(data.id)
      })
      worker.addEventListener('error', () => this.#refused())
      this.#worker = worker
    } catch {
      this.#isRefused = true
    }
  }

  /** What the worker was asked is answered in the page. */
  #refused(): void {
    this.close()
    this.#worker = undefined
    this.#isRefused = true
    for (const { question, resolve } of this.#waiting.values()) void this.#here(question).then(resolve)
    this.#waiting.clear()
  }

  async #here(question: Question): Promise<Answer> {
    const { judgeSheet, openText } = await bring(this.#place, () => import('./judging.ts'))
    return 'judge' in question ? judgeSheet(question.judge) : openText(question.open, question.into)
  }
}
