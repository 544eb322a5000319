import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const NOTHING = '\0no-monaco'
const STYLE = '\0monaco-style:'

const SLIM_WORKERS = fileURLToPath(new URL('../../editor/monaco/workers.ts', import.meta.url))

/**
 * Keeps out of the built site what its Monaco never uses: all of Monaco's features, which its TypeScript service
 * pulls in by one import; the second worker that the service would start by itself; the declarations of the DOM,
 * which learner code does not have. In development Monaco comes as it is.
 */
export function slimMonaco(): Plugin[] {
  return [slimFeatures(), asTheyAre()]
}

function slimFeatures(): Plugin {
  return {
    name: 'slim-monaco',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ worker: { format: 'es', plugins: () => [slimLibraries()] } }),
    resolveId(source, importer) {
      // Pages are rendered without it: the server's bundle need not hold it.
      if (this.environment.name !== 'client' && source.endsWith('/monaco/open.ts')) return NOTHING
      if (source.endsWith('.css') && importer?.includes('monaco-editor'))
        return `${STYLE}${join(dirname(importer), source).replace(/css$/, '')}`
      if (importer?.includes('monaco-editor') && source.endsWith('/internal/common/workers.js'))
        return SLIM_WORKERS
    },
    load(id) {
      if (id === NOTHING) return 'export const openMonaco = undefined'
      // Astro drops the style sheets of chunks that no page asks for at once: Monaco's travel in its script.
      if (id.startsWith(STYLE))
        return `import css from ${JSON.stringify(`${id.slice(STYLE.length)}css?inline`)}
const style = document.createElement('style')
style.textContent = css
document.head.append(style)`
    },
    transform: {
      filter: { id: /monaco-editor\/esm\/vs\/languages\/features\/typescript\/workerManager\.js$/ },
      handler(code) {
        const slim = code.replace(/createWorker: \(\) => new Worker\(.*\),\n/, '')
        if (slim === code) throw new Error(changed('workerManager.js no longer names its worker as expected'))
        return { code: slim, map: null }
      },
    },
  }
}

/**
 * In development these packages are found only when a program is first run or an editor opened. Bundling them then
 * would make the page load anew in that moment, so Monaco goes unbundled and the others are bundled at the start.
 */
function asTheyAre(): Plugin {
  const parts = ['autocomplete', 'commands', 'lang-javascript', 'language', 'lint', 'state', 'view']
  const include = [...parts.map(part => `@codemirror/${part}`), '@lezer/highlight', 'acorn', 'sucrase', 'idb']
  return {
    name: 'editors-in-development',
    apply: 'serve',
    config: () => ({ optimizeDeps: { exclude: ['monaco-editor'], include } }),
  }
}

/** Drops the declarations of browsers and Windows from the libraries of the TypeScript service. */
function slimLibraries(): Plugin {
  return {
    name: 'slim-monaco-libraries',
    enforce: 'pre',
    load: {
      filter: { id: /monaco-editor\/esm\/vs\/languages\/features\/typescript\/lib\/lib\.js$/ },
      async handler(id) {
        const { libFileMap } = (await import(pathToFileURL(id).href)) as {
          libFileMap: Record<string, string>
        }
        const kept = Object.entries(libFileMap).filter(
          ([name]) => !/^lib\.(dom|webworker|scripthost)/.test(name),
        )
        if (kept.length < 50)
          throw new Error(changed(`lib.js holds ${kept.length} libraries of the language`))
        return { code: `export const libFileMap = ${JSON.stringify(Object.fromEntries(kept))}`, map: null }
      },
    },
  }
}

function changed(what: string): string {
  return `slim-monaco: ${what}. Monaco has changed: compare src/integrations/editor/slim-monaco.ts with its new version.`
}
