import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packagesIn } from './architecture/packages.ts'
import type { Tree } from './architecture/rules.ts'

const read = (pattern: string | string[]): Tree =>
  new Map(
    globSync(pattern, { exclude: ['**/node_modules/**', 'tests/fixtures/**'] }).map(file => [
      file,
      readFileSync(file, 'utf8'),
    ]),
  )
const sources = '**/*.{ts,tsx,js,mjs,astro,mdx,css}'
const tree = read([
  ...['src', 'exercises', 'content', 'tests'].map(folder => `${folder}/${sources}`),
  '*.{ts,mjs}',
])

interface Package {
  devDependencies: Record<string, string>
  dependencies?: Record<string, string>
  overrides?: Record<string, unknown>
}
const manifest: Package = JSON.parse(readFileSync('package.json', 'utf8'))
const peers: Package = JSON.parse(readFileSync('tests/bench/package.json', 'utf8'))
const guide = readFileSync('docs/upgrading.md', 'utf8')

/** Imports of packages that are not declared; Node's own modules are imported as `node:…`. */
function undeclared(files: Tree): string[] {
  return packagesIn(files)
    .filter(({ file, name }) => {
      const declared = Object.hasOwn(manifest.devDependencies, name)
      // Types of a package that is only types, as of syntax trees.
      const types = Object.hasOwn(manifest.devDependencies, `@types/${name}`)
      const peer = file.startsWith('tests/bench/') && Object.hasOwn(peers.dependencies!, name)
      return !declared && !types && !peer
    })
    .map(({ file, name }) => `${file} imports ${name}`)
}

test('every package that a file imports is declared', () => {
  expect(tree.size).toBeGreaterThan(1000)
  expect(undeclared(tree)).toEqual([])
})

test('a package that is not declared is noticed, however it is imported', () => {
  const ways = [
    `import x from 'left-pad'`,
    `import type { X } from 'left-pad/types'`,
    `export { x } from 'left-pad'`,
    `const x = await import('left-pad')`,
    `let x: import('left-pad').X`,
    `const file = import.meta.resolve('left-pad/file.wasm')`,
    `const file = require.resolve('left-pad')`,
    `const { version } = createRequire(import.meta.url)('left-pad/package.json')`,
  ]
  for (const text of ways) expect(undeclared(new Map([['src/x.ts', text]])), text).toHaveLength(1)
  expect(undeclared(new Map([['src/x.astro', `---\n---\n<script>import 'left-pad'</script>`]]))).toHaveLength(
    1,
  )
  expect(undeclared(new Map([['src/x.css', `@import 'left-pad/x.css';`]]))).toHaveLength(1)
  expect(undeclared(new Map([['src/x.ts', `const text = "import 'left-pad'"`]]))).toEqual([])
})

test('every declared package is used', () => {
  const imported = new Set(packagesIn(tree).map(({ name }) => name))
  const texts = [...tree.values(), ...read(['package.json', 'biome.json', 'tsconfig.json']).values()]
  const unused = Object.keys(manifest.devDependencies).filter(name => {
    if (imported.has(name) || imported.has(name.replace('@types/', ''))) return false
    // A command, a type library, a file of fonts: named in another way than by an import.
    const named = {
      '@astrojs/check': 'astro check',
      '@biomejs/biome': 'biome check',
      '@types/node': '"node"',
    }[name]
    return !texts.some(text =>
      named
        ? text.includes(named)
        : new RegExp(`['\`"]${name}[/'\`"]`).test(text.replace(`"${name}": "`, '')),
    )
  })
  expect(unused).toEqual([])
})

test('docs/upgrading.md gives a reason for each exact version and each override, and for no other', () => {
  const exact = Object.entries(manifest.devDependencies)
    .filter(([, version]) => !/^\d+$/.test(version))
    .map(([name]) => name)
  const rows = (heading: string) =>
    [
      ...(guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| (`[^|]+) \| \S/gm),
    ].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(rows('Exact versions').sort()).toEqual(exact.sort())
  expect(rows('Overrides')).toEqual(Object.keys(manifest.overrides ?? {}))
})
