import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Builds the whole site.
 *
 * @param outDir folder for the built site, absolute or from the project's root
 * @param base path that the site will be served under, e.g. `/course/`
 */
export async function buildSite({ outDir = 'dist', base = '/', quiet = false } = {}): Promise<void> {
  // Set before Astro is loaded: it looks once.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const { NODE_ENV } = process.env
  // Always: under a test runner, which sets it to “test”, the scripts would be those of development.
  process.env.NODE_ENV = 'production'
  try {
    const { build } = await import('astro')
    await build({ root, outDir, base, logLevel: quiet ? 'warn' : 'info' })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}
