import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'vite'
import { workerModules } from '#integrations/offline/offline.ts'
import { bundleSandbox } from '#runner/node/bundle.ts'

/** Where a build notes the packages of its scripts, for the page of licences, which is made after them. */
const NOTE = '.cache/shipped.json'

/**
 * Notes the packages whose code goes into the scripts of the built site: those of pages and of their workers, of the
 * service worker, and of the sandbox.
 *
 * @returns the plugin, for Vite and for the bundles of its workers alike
 */
export function shippedModules(): () => Plugin {
  const folders = new Set<string>()
  return () => ({
    name: 'shipped-modules',
    apply: 'build',
    async generateBundle(_options, bundle) {
      // What runs while pages are made is not shipped.
      if (this.environment && this.environment.name !== 'client') return
      const modules = Object.values(bundle).flatMap(part =>
        part.type === 'chunk' ? Object.keys(part.modules) : [],
      )
      const others = folders.size === 0 ? [...(await bundleSandbox()).files, ...(await workerModules())] : []
      for (const module of [...modules, ...others]) {
        const folder = packageFolder(module)
        if (folder) folders.add(folder)
      }
      mkdirSync(dirname(NOTE), { recursive: true })
      // Two builds may be at work; each has the whole list.
      writeFileSync(`${NOTE}.${process.pid}`, JSON.stringify([...folders].sort()))
      renameSync(`${NOTE}.${process.pid}`, NOTE)
    },
  })
}

/** The folders of the packages that the build noted; undefined while developing, when there is no build. */
export function notedPackages(): string[] | undefined {
  try {
    return JSON.parse(readFileSync(NOTE, 'utf8'))
  } catch {
    return undefined
  }
}

/** The folder of the package that a module is of, from `node_modules`; undefined for our own. */
export function packageFolder(module: string): string | undefined {
  return /^.*[/\\](node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(module.replace(/^\0/, ''))?.[1]
}
