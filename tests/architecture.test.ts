import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { barrels, breaches, circles, notForNode, pure, type Tree } from './architecture/rules.ts'

const files = globSync(
  ['src/**/*.{ts,tsx,astro,js,mjs}', 'exercises/**/*.ts', 'content/**/*.{ts,mdx}', 'astro.config.mjs'],
  { exclude: ['**/node_modules/**'] },
)
const tree: Tree = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
const starts = files.filter(file => file === 'astro.config.mjs' || /^src\/cli\/[^/]+\.ts$/.test(file))

test('imports go only upwards in the list of rooms', () => {
  expect(breaches(tree)).toEqual([])
})

test('no files import one another in a circle, not even their types', () => {
  expect(circles(tree)).toEqual([])
})

test('there is no barrel file but the face of the engine', () => {
  expect(barrels(tree)).toEqual([])
})

test('what astro.config.mjs and the command line reach runs in plain Node', () => {
  expect(starts.length).toBeGreaterThan(1)
  expect(notForNode(tree, starts)).toEqual([])
})

/** Errors of files compiled where there is no DOM and no Node. */
function foreignGlobals(roots: string[]): string[] {
  const program = ts.createProgram([...roots, 'tests/architecture/globals.d.ts'], {
    target: ts.ScriptTarget.ES2024,
    lib: ['lib.es2024.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  })
  return ts
    .getPreEmitDiagnostics(program)
    .filter(
      ({ file }) =>
        !file || pure(file.fileName.replace(`${process.cwd()}/`, '')) || file.fileName.includes('.provoked'),
    )
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
      return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
}

test('rooms that run in a page, a worker and Node alike use no global of only one of them', () => {
  const roots = files.filter(file => pure(file) && file.endsWith('.ts'))
  expect(roots.length).toBeGreaterThan(0)
  expect(foreignGlobals(roots)).toEqual([])
})

test('a global of the page or of Node in such a room is noticed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-'))
  const file = join(folder, 'x.provoked.ts')
  writeFileSync(file, 'export const here = document.title + process.pid')
  expect(foreignGlobals([file])).toHaveLength(2)
})

test('each rule is able to fail', () => {
  const provoked = (file: string, text: string) => breaches(new Map([[file, text]]))
  expect(provoked('src/engine/x.ts', `import { g } from '#grader/g.ts'`)).toHaveLength(1)
  expect(provoked('src/grader/x.ts', `const x = await import('#screens/x.tsx')`)).toHaveLength(1)
  expect(provoked('src/grader/x.ts', `import fs from 'node:fs'`)).toHaveLength(1)
  expect(provoked('src/runner/x.ts', `import { h } from 'preact'`)).toHaveLength(1)
  expect(provoked('src/runner/node/x.ts', `import fs from 'node:fs'`)).toEqual([])
  expect(provoked('exercises/a/exercise.ts', `import { x } from '#grader/x.ts'`)).not.toEqual([])
  expect(provoked('exercises/a/mistakes/sign.ts', `import { x } from '#engine'`)).toHaveLength(1)
  expect(provoked('exercises/a/solution.ts', `import { forward } from 'engine'`)).toEqual([])
  expect(provoked('src/pages/x.astro', `import x from '../../../x.ts'`)).not.toEqual([])
  expect(provoked('src/maths/x.ts', `import { TeX } from 'mathjax-full/js/input/tex.js'`)).toHaveLength(1)
  expect(provoked('src/maths/mathjax/x.ts', `import { TeX } from 'mathjax-full/js/input/tex.js'`)).toEqual([])
  expect(provoked('src/attic/x.ts', `import { x } from '#engine'`)).toHaveLength(1)
  expect(
    barrels(new Map([['src/grader/all.ts', `export { a } from './a.ts'\nexport * from './b.ts'\n`]])),
  ).toHaveLength(1)
  const circle: Tree = new Map([
    ['src/grader/a.ts', `import { b } from './b.ts'`],
    ['src/grader/b.ts', `import type { C } from '#grader/c.ts'`],
    ['src/grader/c.ts', `export { a } from './a.ts'`],
    ['src/grader/d.ts', `import { a } from './a.ts'`],
  ])
  expect(circles(circle)).toEqual(['src/grader/a.ts → src/grader/b.ts → src/grader/c.ts → src/grader/a.ts'])
  const chain: Tree = new Map([
    ['src/cli/x.ts', `import { y } from '#integrations/y.ts'`],
    ['src/integrations/y.ts', `import View from '#figures/view.tsx'`],
  ])
  expect(notForNode(chain, ['src/cli/x.ts'])).toHaveLength(1)
})
