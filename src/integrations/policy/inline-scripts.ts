import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

/** The scripts in `src/layouts` that every page carries in its text. */
export const inlineScripts = ['before-paint.js', 'when-it-fails.js']

/** Such a script as it is put into the page: without its comments, in no newer words than it was written in. */
export function inlineScript(file: string): string {
  const written = readFileSync(new URL(`../../layouts/${file}`, import.meta.url), 'utf8')
  return transformSync(written, { minify: true, target: 'es2017' }).code.trim()
}

/** Gives layouts these scripts by `import text from './before-paint.js?raw'`. */
export function inlineScriptsPlugin() {
  return {
    name: 'inline-scripts',
    enforce: 'pre' as const,
    load(id: string) {
      const file = inlineScripts.find(name => id.endsWith(`/layouts/${name}?raw`))
      return file && `export default ${JSON.stringify(inlineScript(file))}`
    },
  }
}
