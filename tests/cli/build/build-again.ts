import { join } from 'node:path'

/**
 * Runs `npm run build` for the project in the working folder as often as it is asked to, in one process: to load all
 * that a build needs takes as long as to find a mistake in a small course. Each answer is a `Built`.
 */
export interface Built {
  status: number
  /** All that was printed as an error. */
  err: string
}

class Ended extends Error {
  readonly status: number
  constructor(status: number) {
    super()
    this.status = status
  }
}

const { buildAndTell } = await import(join(process.cwd(), 'src/cli/building.ts'))

let err = ''
process.stderr.write = (chunk: unknown) => {
  err += chunk
  return true
}
// The command ends itself when a build has failed.
process.exit = status => {
  throw new Ended(Number(status))
}

async function build(): Promise<Built> {
  err = ''
  try {
    await buildAndTell({})
    return { status: 0, err }
  } catch (error) {
    if (error instanceof Ended) return { status: error.status, err }
    throw error
  }
}

process.on('message', async () => process.send!(await build()))
