import { buildSite } from '#integrations/site/build.ts'

/** The site as most have it, and under a sub-path with the language that is made by machine. */
export const builds = {
  root: { outDir: '.cache/site/root' },
  sub: { outDir: '.cache/site/sub', base: '/course/', pseudo: true },
}

if (import.meta.main) await buildSite({ ...builds[process.argv[2] as keyof typeof builds], quiet: true })
