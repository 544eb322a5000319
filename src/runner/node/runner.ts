import { availableParallelism } from 'node:os'
import type { Runner, RunOptions, RunRequest, RunResult } from '../runner.ts'
import { createSession } from '../session.ts'
import { Sandbox } from './sandbox.ts'

/** What a run came to whose process ended because the runner was disposed of. */
const stopped = { status: 'stopped', error: { code: 'stopped', values: {}, message: 'stopped' } } as const

/**
 * A runner for the command line and the build: QuickJS in processes of its own, as many programs at a time as there
 * are jobs. Programs beyond that wait their turn; their time starts with their turn.
 *
 * @param options.jobs programs at a time; by default one for each core
 */
export function createNodeRunner({ jobs = availableParallelism() }: { jobs?: number } = {}): Runner {
  const idle = Array.from({ length: Math.max(1, jobs) }, () => new Sandbox())
  const all = [...idle]
  const waiting: ((sandbox: Sandbox) => void)[] = []
  let disposed = false

  async function run(request: RunRequest, options: RunOptions = {}): Promise<RunResult> {
    const nothing = createSession(request, {}, () => performance.now())
    // The last one used is the warm one.
    const sandbox = idle.pop() ?? (await new Promise<Sandbox>(resolve => waiting.push(resolve)))
    try {
      if (options.signal?.aborted) return nothing.end('stopped', { code: 'stopped' })
      if (disposed)
        return nothing.end('unavailable', { code: 'unavailable', message: 'the runner was disposed of' })
      const result = await sandbox.run(request, options)
      return disposed && result.status === 'memory' ? { ...result, ...stopped } : result
    } finally {
      const next = waiting.shift()
      if (next) next(sandbox)
      else idle.push(sandbox)
    }
  }

  return {
    run,
    dispose() {
      disposed = true
      for (const sandbox of all) sandbox.dispose()
    },
  }
}
