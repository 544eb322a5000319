import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Builds the whole site.
 *
 * @param outDir folder for the built site, absolute or from the project's root
 * @param base path that the site will be served under, e.g. `/course/`
 * @param pseudo adds the language that is made by machine, for tests; see `src/i18n/pseudo.ts`
 */
export async function buildSite({
  outDir = 'dist',
  base = '/',
  quiet = false,
  pseudo = false,
} = {}): Promise<void> {
  // Set before Astro is loaded: it looks once.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const { NODE_ENV, PSEUDO_LANGUAGE } = process.env
  if (pseudo) process.env.PSEUDO_LANGUAGE = '1'
  // Always: under a test runner, which sets it to “test”, the scripts would be those of development.
  process.env.NODE_ENV = 'production'
  try {
    const { build } = await import('astro')
    await build({ root, outDir, base, logLevel: quiet ? 'warn' : 'info' })
  } finally {
    if (pseudo && PSEUDO_LANGUAGE === undefined) delete process.env.PSEUDO_LANGUAGE
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}
