import type { Runner, RunOptions, RunRequest, RunResult } from '../runner.ts'
import { createSession } from '../session.ts'
import { createCompiler, WorkerRefused } from './compiler.ts'
import { loadParts } from './load.ts'
import { Sandbox } from './sandbox.ts'

export interface BrowserRunnerOptions {
  /** Programs at a time; each has a frame of its own, opened when it is needed. */
  sandboxes?: number
  /** In milliseconds: how long a frame may take to start. */
  startLimit?: number
}

export interface BrowserRunner extends Runner {
  /** Loads the compiler and opens a sandbox ahead of the first run, e.g. when an editor gets the focus. */
  warm(): Promise<void>
}

/**
 * A runner for a page. Compiler and sandbox are loaded with the first run, never with the page. Programs beyond the
 * number of sandboxes wait their turn; their time starts with their turn.
 */
export function createBrowserRunner({
  sandboxes = 2,
  startLimit = 8_000,
}: BrowserRunnerOptions = {}): BrowserRunner {
  const compiler = createCompiler()
  const idle = Array.from({ length: Math.max(1, sandboxes) }, () => new Sandbox(startLimit, compiler))
  const all = [...idle]
  const waiting: ((sandbox: Sandbox) => void)[] = []
  let disposed = false

  async function run(request: RunRequest, options: RunOptions = {}): Promise<RunResult> {
    const nothing = createSession(request, {}, () => performance.now())
    // The last one used is the warm one.
    const sandbox = idle.pop() ?? (await new Promise<Sandbox>(resolve => waiting.push(resolve)))
    try {
      const parts = await loadParts()
      if (options.signal?.aborted) return nothing.end('stopped', { code: 'stopped' })
      if (disposed)
        return nothing.end('unavailable', { code: 'unavailable', message: 'the runner was disposed of' })
      return await sandbox.run(parts, request, options)
    } catch (error) {
      // Where workers are allowed, the chunks did not come: no network, or the site was updated meanwhile.
      const code = error instanceof WorkerRefused ? 'unavailable' : 'offline'
      return nothing.end('unavailable', { code, message: String(error) })
    } finally {
      const next = waiting.shift()
      if (next) next(sandbox)
      else idle.push(sandbox)
    }
  }

  return {
    run,
    async warm() {
      const sandbox = idle.at(-1)
      // What fails here fails again with the run, which says so.
      await Promise.all([compiler.open(), loadParts().then(parts => sandbox?.open(parts))]).catch(() => {})
    },
    dispose() {
      disposed = true
      for (const sandbox of all) sandbox.close()
      compiler.close()
    },
  }
}
