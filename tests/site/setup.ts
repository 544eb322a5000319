import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { buildSite } from '#integrations/site/build.ts'
import { serveFolder } from '#integrations/site/serve.ts'
import { findBrowser } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Home page of the built site, served at the root. */
    address: string
    /** Folder of the built site. */
    folder: string
    /** The same site built for and served under `/course/`, with the language that is made by machine. */
    subPath: string
    /** Folder of that one. */
    subFolder: string
    /** Path of the browser that the tests drive. */
    browser: string
  }
}

/** Builds the site for the root and for a sub-path, and serves both: what the tests open is what users get. */
export default async function setup(project: TestProject) {
  const folders = { root: '.cache/site/root', sub: '.cache/site/sub' }
  if (!process.env.SITE_BUILT) {
    rmSync('.cache/site', { recursive: true, force: true })
    await buildSite({ outDir: folders.root, quiet: true })
    await buildSite({ outDir: folders.sub, base: '/course/', quiet: true, pseudo: true })
  }
  const root = await serveFolder({ folder: folders.root })
  const sub = await serveFolder({ folder: folders.sub, base: '/course/' })
  project.provide('address', root.address)
  project.provide('folder', folders.root)
  project.provide('subPath', sub.address)
  project.provide('subFolder', folders.sub)
  project.provide('browser', findBrowser())
  return async () => {
    await root.close()
    await sub.close()
  }
}
