import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { writeWorker } from '#integrations/offline/offline.ts'
import { type Served, serveFolder } from '#integrations/site/serve.ts'

/** A copy of a built site on a server that can go away, come back and get a newer build. */
export interface Host {
  address: string
  down(): Promise<void>
  up(): Promise<void>
  /** Puts a newer build in the place of the older one, of which no hashed file is left. */
  update(): Promise<void>
  /** Takes a file away, as when a build is only half there; returns what brings it back. */
  lose(file: string): () => void
  remove(): Promise<void>
}

/**
 * @param built folder of a built site
 * @param base path that it was built for
 */
export async function hostOf(built: string, base = '/'): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'))
  cpSync(built, folder, { recursive: true })
  let served: Served | undefined = await serveFolder({ folder, base })
  const { address } = served
  const down = async () => {
    await served?.close()
    served = undefined
  }
  return {
    address,
    down,
    async up() {
      served ??= await serveFolder({ folder, base, port: Number(new URL(address).port) })
    },
    async update() {
      renew(folder)
      await writeWorker(folder)
    },
    lose(file) {
      renameSync(join(folder, file), join(folder, `${file}.lost`))
      return () => renameSync(join(folder, `${file}.lost`), join(folder, file))
    },
    async remove() {
      await down()
      rmSync(folder, { recursive: true })
    },
  }
}

/**
 * Makes a newer build of a site: every page says so in its footer, and every hashed file has another name, as if all
 * of them had changed.
 */
function renew(folder: string): void {
  const names = new Map<string, string>()
  for (const file of globSync('_astro/**/*.{js,css}', { cwd: folder })) {
    const name = basename(file)
    const fresh = name.replace(/\.(js|css)$/, 'Z.$1')
    names.set(name, fresh)
    renameSync(join(folder, file), join(folder, file.replace(name, fresh)))
  }
  const anyName = /[\w.@~-]+\.(?:js|css)\b/g
  for (const file of globSync('**/*.{html,js,css}', { cwd: folder })) {
    if (file === 'service-worker.js') continue
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8').replace(anyName, name => names.get(name) ?? name)
    writeFileSync(path, text.replace('</footer>', '<p id="newer">newer</p></footer>'))
  }
}
