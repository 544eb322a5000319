import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { sandboxBundle } from '#runner/node/bundle.ts'

const root = join(import.meta.dirname, '../../..')
const here = (file: string) => join(import.meta.dirname, file)
const within = (path: string) => join(root, path)

/** Modules that read the project's folders, and what is in their place where there are none. */
const INSTEAD: [RegExp, string][] = [
  [/runner[\\/]node[\\/]place\.ts$/, here('place.ts')],
  [/authors[\\/]import-module\.ts$/, here('modules.ts')],
  [/exercises[\\/]engine-alias\.ts$/, 'virtual:grader-nothing'],
  [/runner[\\/]node[\\/]bundle\.ts$/, 'virtual:grader-sandbox'],
]

/** Those that read exercises and lessons by `node:fs`. */
const READERS = /integrations[\\/](exercises|lessons)[\\/]/

/**
 * Makes the grader as one file for Node alone: exercises, sandbox, engine and texts in all languages.
 *
 * @returns an ES module
 */
export async function buildGraderFile(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/grader-file/main.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    legalComments: 'inline',
    minifyWhitespace: true,
    minifySyntax: true,
    // Names stay: learners read them in errors.
    keepNames: false,
    loader: { '.wasm': 'binary' },
    alias: { engine: within('src/engine/index.ts') },
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    plugins: [await travelling()],
  })
  return outputFiles[0]!.text
}

async function travelling(): Promise<Plugin> {
  const { harness, names } = await sandboxBundle()
  const sources: Record<string, string> = {
    'virtual:grader-nothing': '',
    'virtual:grader-sandbox': `const bundle = ${JSON.stringify({ harness, names, files: [] })}
      export const sandboxBundle = async () => bundle`,
    'virtual:grader-files': `export default ${JSON.stringify(texts())}`,
    'virtual:grader-modules': modules(),
    'virtual:grader-languages': languages(),
  }
  return {
    name: 'grader-file',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^virtual:grader-/ }, ({ path }) => ({ path, namespace: 'grader' }))
      onLoad({ filter: /.*/, namespace: 'grader' }, ({ path }) => ({
        contents: sources[path]!,
        loader: 'ts',
        resolveDir: root,
      }))
      onResolve({ filter: /^#languages$/ }, () => ({ path: 'virtual:grader-languages', namespace: 'grader' }))
      onResolve({ filter: /^node:fs$/ }, ({ importer }) =>
        READERS.test(importer) ? { path: here('files.ts') } : undefined,
      )
      onResolve({ filter: /\.ts$/ }, async ({ path, pluginData, ...args }) => {
        if (pluginData === 'asked') return undefined
        const found = await resolve(path, { ...args, pluginData: 'asked' })
        const instead = INSTEAD.find(([pattern]) => pattern.test(found.path))?.[1]
        if (!instead || found.path.startsWith(import.meta.dirname)) return found
        return instead.startsWith('virtual:') ? { path: instead, namespace: 'grader' } : { path: instead }
      })
    },
  }
}

/** What is read of exercises and lessons. */
function texts(): Record<string, string> {
  const files = globSync(
    [
      'exercises/*/{solution,starter}.ts',
      'exercises/*/starters/*.ts',
      'exercises/*/mistakes/*.ts',
      'exercises/*/{mistakes,instructions}*.{md,mdx}',
      'content/*/lessons/*/lesson.yaml',
    ],
    { cwd: root },
  )
  // Of known mistakes only the names are read; the modules travel by themselves.
  const text = (file: string) => (file.includes('/mistakes/') ? '' : readFileSync(within(file), 'utf8'))
  return Object.fromEntries(files.map(file => file.replaceAll('\\', '/')).map(file => [file, text(file)]))
}

function modules(): string {
  const files = globSync(['exercises/*/{exercise,solution}.ts', 'exercises/*/mistakes/*.ts'], { cwd: root })
  return importing(files.map(file => file.replaceAll('\\', '/')))
}

function importing(files: string[]): string {
  const imports = files.map((file, n) => `import * as m${n} from ${JSON.stringify(`./${file}`)}`)
  const entries = files.map((file, n) => `${JSON.stringify(file)}: m${n}`)
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} }`
}

/** The languages' folders, as `i18n/languages-node.ts` finds them. */
function languages(): string {
  const files = globSync('src/i18n/*/*.ts', { cwd: root }).map(file => file.replaceAll('\\', '/'))
  return `${importing(files).replace('export default', 'const all =')}
    const of = code => Object.entries(all).filter(([file]) => file.startsWith('src/i18n/' + code + '/')).map(([, module]) => module)
    const codes = [...new Set(Object.keys(all).filter(file => file.endsWith('/language.ts')).map(file => file.split('/')[2]))]
    export const languages = () => codes.map(code => all['src/i18n/' + code + '/language.ts'].language)
    export const textsIn = code => Object.assign({}, ...of(code))`
}
