import type { Answer, Asked, Request } from './messages.ts'
import type { Settings } from './settings.ts'

/** A lab in a worker, which is loaded when it is first asked for something. */
export class RemoteLab {
  #worker: Worker | undefined
  #waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>()
  #count = 0
  readonly #settings: Settings

  /** @param settings with which it begins */
  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** @throws Error when the worker cannot be loaded; the next request tries again, from the first settings */
  ask(request: Request): Promise<Answer> {
    if (!this.#worker) {
      this.#start()
      this.#send({ do: 'begin', settings: this.#settings }).catch(() => {})
    }
    return this.#send(request)
  }

  close(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #start(): void {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'trainer' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.id)?.resolve(data)
      this.#waiting.delete(data.id)
    })
    worker.addEventListener('error', event => {
      this.close()
      for (const { reject } of this.#waiting.values())
        reject(new Error(event.message || 'the trainer did not load'))
      this.#waiting.clear()
    })
    this.#worker = worker
  }

  #send(request: Request): Promise<Answer> {
    const id = ++this.#count
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker!.postMessage({ id, ...request } satisfies Asked)
    })
  }
}
