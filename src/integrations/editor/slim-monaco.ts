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
  return [slimFeatures(new Set(Object.keys(parts) as Part[])), asTheyAre()]
}

/** The parts of Monaco that a build replaces, with where each was found. A part that moves is met no more. */
const parts = {
  style: 'a style sheet that a module of Monaco imports',
  workers: 'internal/common/workers.js, imported by the TypeScript service',
  manager: 'languages/features/typescript/workerManager.js',
  libraries: 'languages/features/typescript/lib/lib.js, imported by its worker',
}
type Part = keyof typeof parts

/** @param unmet the parts that were not replaced yet; what a build meets is taken out */
function slimFeatures(unmet: Set<Part>): Plugin {
  return {
    name: 'slim-monaco',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ worker: { format: 'es', plugins: () => [slimLibraries(unmet)] } }),
    resolveId(source, importer) {
      // Pages are rendered without it: the server's bundle need not hold it.
      if (this.environment.name !== 'client' && source.endsWith('/monaco/open.ts')) return NOTHING
      if (!importer?.includes('monaco-editor')) return
      if (source.endsWith('.css')) {
        unmet.delete('style')
        return `${STYLE}${join(dirname(importer), source).replace(/css$/, '')}`
      }
      if (source.endsWith('/internal/common/workers.js')) {
        unmet.delete('workers')
        return SLIM_WORKERS
      }
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
        unmet.delete('manager')
        return { code: slim, map: null }
      },
    },
    generateBundle() {
      const [missed] = this.environment.name === 'client' ? unmet : []
      if (missed && [...this.getModuleIds()].some(id => id.includes('monaco-editor')))
        throw new Error(changed(`${parts[missed]} was not met in this build`))
    },
  }
}

/**
 * In development these packages are found only when a program is first run or an editor opened. Bundling them then
 * would make the page load anew in that moment, so Monaco goes unbundled and the others are bundled at the start.
 */
function asTheyAre(): Plugin {
  const codemirror = ['autocomplete', 'commands', 'lang-javascript', 'language', 'lint', 'state', 'view']
  const include = [
    ...codemirror.map(part => `@codemirror/${part}`),
    '@lezer/highlight',
    'acorn',
    'sucrase',
    'idb',
  ]
  return {
    name: 'editors-in-development',
    apply: 'serve',
    config: () => ({ optimizeDeps: { exclude: ['monaco-editor'], include } }),
  }
}

/** Drops the declarations of browsers and Windows from the libraries of the TypeScript service. */
function slimLibraries(unmet: Set<Part>): Plugin {
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
        unmet.delete('libraries')
        return { code: `export const libFileMap = ${JSON.stringify(Object.fromEntries(kept))}`, map: null }
      },
    },
  }
}

function changed(what: string): string {
  return `slim-monaco: ${what}. Monaco has changed: compare src/integrations/editor/slim-monaco.ts with its new version.`
}
