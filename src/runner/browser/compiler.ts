import type { Compiled } from '../compile.ts'
import { readLimit } from '../limits.ts'
import type { CompileJob } from './compile-worker.ts'

/** Reads programs in a worker of the site's own, one after another, each for a limited time. */
export interface Compiler {
  /** Loads the worker ahead of its first program. @throws Error when it cannot be loaded */
  open(): Promise<void>
  /**
   * @param signal ends the reading
   * @returns the program ready to run, or what is wrong with it: also that reading it took too long, or was stopped
   * @throws Error when the worker cannot be loaded
   */
  compile(source: string, names: string[], signal?: AbortSignal): Promise<Compiled>
  close(): void
}

interface Opened {
  worker: Worker
  ready: Promise<void>
}

/** When the page itself was busy, an answer may be waiting in line: it gets a moment to come through. */
const moment = 50

const stopped: Compiled = { error: { code: 'stopped', values: {}, message: 'stopped' } }

/** @param startWorker how the worker is started; another one for tests */
export function createCompiler(startWorker: () => Worker = startOwn): Compiler {
  let opened: Opened | undefined
  let last: Promise<unknown> = Promise.resolve()
  let jobs = 0

  function open(): Opened {
    if (opened) return opened
    const worker = started(startWorker)
    const ready = new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', () => resolve(), { once: true })
      worker.addEventListener('error', ({ message }) => {
        close()
        reject(new Error(message ?? 'the compiler could not be loaded'))
      })
    })
    // Whoever waits for it is told; where nobody does, the next one tries anew.
    ready.catch(() => {})
    opened = { worker, ready }
    return opened
  }

  function close(): void {
    opened?.worker.terminate()
    opened = undefined
  }

  async function next(source: string, names: string[], signal?: AbortSignal): Promise<Compiled> {
    const { worker, ready } = open()
    await ready
    if (signal?.aborted) return stopped
    const id = ++jobs
    return new Promise((resolve, reject) => {
      const over = (end: () => void) => {
        clearTimeout(timer)
        worker.removeEventListener('message', take)
        worker.removeEventListener('error', fail)
        signal?.removeEventListener('abort', stop)
        end()
      }
      const take = ({ data }: MessageEvent<{ id: number; compiled: Compiled }>) => {
        if (data.id === id) over(() => resolve(data.compiled))
      }
      const fail = ({ message }: ErrorEvent) => over(() => reject(new Error(message)))
      // A worker in the middle of a program cannot be told to leave it.
      const stop = () =>
        over(() => {
          close()
          resolve(stopped)
        })
      const timeout = () =>
        over(() => {
          close()
          const values = { seconds: readLimit / 1000 }
          resolve({ error: { code: 'readTimeout', values, message: 'reading took too long' } })
        })
      let timer = setTimeout(() => {
        timer = setTimeout(timeout, moment)
      }, readLimit)
      worker.addEventListener('message', take)
      worker.addEventListener('error', fail)
      signal?.addEventListener('abort', stop)
      worker.postMessage({ id, source, names } satisfies CompileJob)
    })
  }

  return {
    close,
    open: async () => open().ready,
    compile(source, names, signal) {
      const turn = last.then(() => next(source, names, signal))
      last = turn.catch(() => {})
      return turn
    },
  }
}

/** The browser, or a policy of a school, lets no worker start: to try again over the network would not help. */
export class WorkerRefused extends Error {
  override name = 'WorkerRefused'
}

function started(start: () => Worker): Worker {
  try {
    return start()
  } catch (error) {
    throw new WorkerRefused(String(error))
  }
}

function startOwn(): Worker {
  return new Worker(new URL('./compile-worker.ts', import.meta.url), { type: 'module' })
}
