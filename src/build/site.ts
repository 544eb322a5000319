import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the whole site.
 *
 * @param outDir folder for the built site, absolute or from the project's root
 * @param base path that the site will be served under, e.g. `/course/`
 */
export async function buildSite({ outDir = 'dist', base = '/', quiet = false } = {}): Promise<void> {
  // Set before Astro is loaded: it looks once.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.NODE_ENV ??= 'production'
  const { build } = await import('astro')
  await build({ root, outDir, base, logLevel: quiet ? 'warn' : 'info' })
}
