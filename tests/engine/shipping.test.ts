import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { getQuickJS } from 'quickjs-emscripten'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { deviation } from './random-networks.ts'

const entry = fileURLToPath(new URL('../../src/engine/index.ts', import.meta.url))

/** As `tsc --declaration --emitDeclarationOnly` writes them: file name to text. */
function declarations(): { files: Map<string, string>; errors: string[] } {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
  }
  const program = ts.createProgram([entry], options)
  const files = new Map<string, string>()
  const emitted = program.emit(undefined, (name, text) => files.set(name.replace(/.*\//, ''), text))
  const errors = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics]
  return {
    files,
    errors: errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  }
}

describe('the engine as it is shipped', () => {
  it('compiles with the language of 2022 alone: no Node, no browser', () => {
    expect(declarations().errors).toEqual([])
  })

  it('gives the editor declarations with their documentation', () => {
    const { files } = declarations()
    expect([...files.keys()]).toContain('index.d.ts')
    const all = [...files.values()].join('\n')
    expect(all).toContain('export declare function forward(network: Network, x: Vector): Trace;')
    expect(all).toContain('@param x the input, as long as the rows of the first W')
    expect(all).toMatch(
      /`W\[j\]\[i\]` is the weight to unit j from unit i[\s\S]*?export type Matrix = number\[\]\[\];/,
    )
    // Every exported function and class is documented.
    for (const text of files.values()) {
      for (const [, before] of text.matchAll(/(.*)\n(?:export declare (?:function|class|const))/g)) {
        expect(before.trim()).toMatch(/\*\/$/)
      }
    }
  })

  it('runs as one script where there is nothing but the language, and gives QuickJS the same numbers', async () => {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'engine',
      target: 'es2022',
      platform: 'neutral',
    })
    const program = `'use strict';${outputFiles[0].text}
      const network = engine.randomNetwork([2, 3, 1], { seed: 3, scale: 1 })
      const options = { epochs: 50, learningRate: 1, batchSize: 1 }
      const losses = engine.train(network, [[0, 1], [1, 1]], [[1], [0]], options)
      const x = engine.value(3)
      x.mul(2).tanh().backward()
      losses.concat(x.grad)`
    const numbers = runInContext(program, createContext(Object.create(null))) as number[]
    expect(numbers).toHaveLength(51)
    expect(numbers[49]).toBeLessThan(numbers[0])
    const quickjs = await getQuickJS()
    const inQuickJS = quickjs.evalCode(program) as number[]
    expect(inQuickJS).toHaveLength(51)
    expect(deviation(inQuickJS, Array.from(numbers))).toBeLessThan(1e-12)
  })

  it('drops out of a bundle that does not use it: no side effects on loading', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import '${entry}'`, resolveDir: '/' },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      treeShaking: true,
    })
    const left = outputFiles[0].text.replace(/^\/\/.*$/gm, '').trim()
    expect(left).toBe('')
  })
})
