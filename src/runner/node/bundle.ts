import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface SandboxBundle {
  /** An expression on one line: evaluated, it prepares the realm and is the function that runs one program. */
  harness: string
  /** The names that `import … from 'engine'` may take. */
  names: string[]
  /** The files that it was made from, as absolute paths. */
  files: string[]
}

/**
 * Bundles the harness with the engine, for the browser's sandbox and for the command line alike.
 *
 * @returns one line, so that a learner's line 1 is line 2 of the program that runs
 * @throws Error when the bundle does not fit on a line
 */
export async function bundleSandbox(): Promise<SandboxBundle> {
  const options = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    target: 'es2022',
    legalComments: 'none',
    minifyWhitespace: true,
    minifySyntax: true,
    // Names stay: a learner reads them in errors and in what is printed of a `Value`.
    minifyIdentifiers: false,
    // A template literal may hold a line break; a string never does.
    supported: { 'template-literal': false },
  } as const
  const contents = `import * as engine from '#engine'
    import { prepare } from '#runner/harness.ts'
    export const run = prepare(engine)`
  const [whole, engine] = await Promise.all([
    build({
      ...options,
      stdin: { contents, resolveDir: root, loader: 'ts' },
      format: 'iife',
      globalName: 'sandbox',
    }),
    build({ ...options, entryPoints: ['src/engine/index.ts'], format: 'esm', outdir: 'out' }),
  ])
  const text = whole.outputFiles[0]!.text.trim()
  if (/[\n\r\u2028\u2029]/.test(text))
    throw new Error('sandbox: the bundled harness does not fit on one line')
  const files = Object.keys(whole.metafile.inputs).filter(file => file !== '<stdin>')
  return {
    harness: `(()=>{"use strict";${text};return sandbox.run})()`,
    names: Object.values(engine.metafile.outputs)[0]!.exports.toSorted(),
    files: files.map(file => `${root}${file}`),
  }
}

let bundled: Promise<SandboxBundle> | undefined

/** The same bundle for the whole process, made when it is first asked for. */
export function sandboxBundle(): Promise<SandboxBundle> {
  bundled ??= bundleSandbox()
  return bundled
}

/** The harness with the engine as one line of JavaScript. */
export async function bundleHarness(): Promise<string> {
  return (await sandboxBundle()).harness
}
