import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { serveFolder } from '#integrations/site/serve.ts'
import { buildForTests, builds } from './build.ts'
import { findBrowser, findShell } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Home page of the built site, served at the root. */
    address: string
    /** Folder of the built site. */
    folder: string
    /** The enlarged course (see `build.ts`), built for and served under `/course/`. */
    subPath: string
    /** Folder of that one. */
    subFolder: string
    /** Path of the browser that the tests drive. */
    browser: string
    /** Path of the whole browser that learners have. */
    wholeBrowser: string
  }
}

/** Builds the site for the root and for a sub-path, and serves both: what the tests open is what users get. */
export default async function setup(project: TestProject) {
  if (!process.env.SITE_BUILT) {
    rmSync('.cache/site', { recursive: true, force: true })
    for (const name of ['root', 'sub'] as const) await buildForTests(name)
    // The other project finds it built.
    process.env.SITE_BUILT = '1'
  }
  const root = await serveFolder({ folder: builds.root.outDir })
  const sub = await serveFolder({ folder: builds.sub.outDir, base: builds.sub.base })
  project.provide('address', root.address)
  project.provide('folder', builds.root.outDir)
  project.provide('subPath', sub.address)
  project.provide('subFolder', builds.sub.outDir)
  const whole = findBrowser()
  project.provide('wholeBrowser', whole)
  project.provide('browser', project.name === 'alone' ? whole : findShell(whole))
  return async () => {
    await root.close()
    await sub.close()
  }
}
