import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const buildLog = fileURLToPath(new URL('./build-log.ts', import.meta.url))

/**
 * Builds the whole site. Nothing is printed but a line for each step over the pages, warnings and errors.
 *
 * @param outDir folder for the built site, absolute or from the project's root
 * @param base path that the site will be served under, e.g. `/course/`
 * @param quiet leaves the steps out
 * @throws what Astro throws; see `tellAuthor`
 */
export async function buildSite({ outDir = 'dist', base = '/', quiet = false } = {}): Promise<void> {
  // Set before Astro is loaded: it looks once.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const { NODE_ENV } = process.env
  // Always: under a test runner, which sets it to “test”, the scripts would be those of development.
  process.env.NODE_ENV = 'production'
  const errors: unknown[] = []
  const logger = { entrypoint: buildLog, config: { onError: (text: string) => errors.push(new Error(text)) } }
  const restore = catchPrinted(errors)
  try {
    const { build } = await import('astro')
    await build({ root, outDir, base, logLevel: quiet ? 'warn' : 'info', logger })
    // Astro goes on without a text that it could not read, and only says so.
    if (errors.length > 0) throw new AggregateError(errors, 'the build went on with errors')
  } finally {
    restore()
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

/** Readers of Markdown print what they then throw, with its stack: it is told once, at the end. */
function catchPrinted(errors: unknown[]): () => void {
  const { error: print } = console
  console.error = (...values: unknown[]) => {
    if (values.length === 1 && values[0] instanceof Error) errors.push(values[0])
    else print(...values)
  }
  return () => {
    console.error = print
  }
}
