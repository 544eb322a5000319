import { editor } from 'monaco-editor/editor/editor.api.js'

interface WorkerOptions {
  label?: string
  createData?: unknown
  keepIdleModels?: boolean
  host?: Record<string, (...args: never[]) => unknown>
}

/**
 * Stands in the built site for Monaco's module of the same purpose, which imports every feature of the editor
 * (see `src/integrations/editor/slim-monaco.ts`). The TypeScript service starts its worker through it.
 */
export function createWebWorker<T extends object>(options: WorkerOptions) {
  const start = globalThis.MonacoEnvironment?.getWorker
  if (!start)
    throw new Error('createWebWorker: MonacoEnvironment.getWorker is not set; open Monaco by openMonaco.')
  const worker = new Promise<Worker>(resolve =>
    resolve(start('workerMain.js', options.label ?? 'monaco')),
  ).then(
    started => {
      // The first message wakes the worker's script, the second is what its service is created from.
      started.postMessage('ignore')
      started.postMessage(options.createData)
      return started
    },
    error => {
      // A browser or a policy without workers: the editor edits, and its service is one that never answers.
      console.warn('The editor does without its service, which needs a worker.', error)
      return new Promise<Worker>(() => {})
    },
  )
  return editor.createWebWorker<T>({ worker, host: options.host, keepIdleModels: options.keepIdleModels })
}
