import type { Reader } from '#grader/repair/program.ts'
import type { ReaderJob } from './reader-worker.ts'

/** In milliseconds: a program that takes longer to read is not searched. */
const READ_LIMIT = 2_000

type Question = ReaderJob extends infer Job ? (Job extends ReaderJob ? Omit<Job, 'id'> : never) : never

/**
 * Reads programs in a worker of the site's own, which is loaded at the first wrong answer.
 *
 * @param signal ends it; what was asked then comes to nothing
 */
export function workerReader(signal: AbortSignal): Reader & { close(): void } {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' })
  let jobs = 0

  function ask<Answer>(question: Question): Promise<Answer | undefined> {
    const id = ++jobs
    return new Promise(resolve => {
      const over = (answer?: Answer) => {
        clearTimeout(timer)
        worker.removeEventListener('message', take)
        worker.removeEventListener('error', fail)
        signal.removeEventListener('abort', fail)
        resolve(answer)
      }
      const take = ({ data }: MessageEvent<{ id: number; answer?: Answer }>) => {
        if (data.id === id) over(data.answer)
      }
      const fail = () => over()
      const timer = setTimeout(fail, READ_LIMIT)
      worker.addEventListener('message', take)
      worker.addEventListener('error', fail)
      signal.addEventListener('abort', fail)
      if (signal.aborted) fail()
      else worker.postMessage({ id, ...question })
    })
  }

  return {
    search: reading => ask({ ask: 'search', reading }),
    changed: (reading, changes) => ask({ ask: 'changed', reading, changes }),
    close: () => worker.terminate(),
  }
}
