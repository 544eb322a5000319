import { resolve } from 'node:path'
import { buildSite } from '#integrations/site/build.ts'
import { buildEnlarged } from '../additions/enlarged.ts'

/**
 * The site as most have it, and under a sub-path a course to which one of each kind of thing was added, a language of
 * its own and one that is made by machine among them.
 */
export const builds = {
  root: { outDir: '.cache/site/root', base: '/' },
  sub: { outDir: '.cache/site/sub', base: '/course/' },
}

/** Builds one of the two. */
export async function buildForTests(name: keyof typeof builds): Promise<void> {
  const { outDir, base } = builds[name]
  if (name === 'root') await buildSite({ outDir, base, quiet: true })
  else buildEnlarged({ outDir: resolve(outDir), base })
}

if (import.meta.main) await buildForTests(process.argv[2] as keyof typeof builds)
