import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { PageStep } from '../site/pages/walk.ts'

const source = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** Name of the service worker in the built site; the layout registers it under this name. */
export const workerFile = 'service-worker.js'

/** What no page of the course asks for: the worker itself, what hosts read, pictures for other sites' previews. */
const notKept = [
  workerFile,
  /^cards\//,
  /^_(headers|redirects)$/,
  /^(robots\.txt|sitemap.*\.xml|CNAME)$/,
  /\.map$/,
]

/** A file to keep: its address from the site's base; no revision where the name has a hash of the content. */
export interface KeptFile {
  url: string
  revision: string | null
}

/** Writes the service worker with the list of all files. Comes last: what is written after it would be unknown to it. */
export function offline(): PageStep {
  return {
    name: 'offline',
    async written({ folder }, pages) {
      const files = await writeWorker(folder, pages)
      return `${files} files are kept for use without a network`
    },
  }
}

/**
 * Writes the service worker of a built site.
 *
 * @param site folder of the built site
 * @param pages texts of pages that are known already, by name; other files are read
 * @returns number of files that it keeps
 */
export async function writeWorker(
  site: string,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<number> {
  const files = await filesToKeep(site, pages)
  await build({
    entryPoints: [source],
    outfile: join(site, workerFile),
    bundle: true,
    minify: true,
    format: 'iife',
    legalComments: 'none',
    define: { FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
  })
  return files.length
}

/** The modules that go into the service worker. */
export async function workerModules(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  return Object.keys(metafile.inputs).map(file => join(process.cwd(), file))
}

/**
 * Lists what the service worker keeps of a built site.
 *
 * @param site folder of the built site
 * @param pages texts of pages that are known already, by name
 */
export async function filesToKeep(
  site: string,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<KeptFile[]> {
  const kept: KeptFile[] = []
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(site, path).split(sep).join('/')
    if (notKept.some(rule => (typeof rule === 'string' ? rule === name : rule.test(name)))) continue
    kept.push({
      // A page by the address that links name, which every host answers without a redirect.
      url: name.replace(/(^|\/)index\.html$/, '$1') || './',
      revision: name.startsWith('_astro/') ? null : hash(pages.get(name) ?? (await readFile(path))),
    })
  }
  return kept.sort((a, b) => (a.url < b.url ? -1 : 1))
}

const hash = (content: Buffer | string) => createHash('sha256').update(content).digest('hex').slice(0, 16)
