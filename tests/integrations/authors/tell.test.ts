import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AuthorError } from '#integrations/authors/error.ts'
import { importModule } from '#integrations/authors/import-module.ts'
import { tellAuthor } from '#integrations/authors/tell.ts'

const root = '/project'
const placed = 'content/en/lessons/one.mdx:3: there is no tag “Noet”'

test('the bundler’s wrappers are taken off, and what is told twice is told once', () => {
  const came = new Error(placed)
  expect(tellAuthor(came, root)).toBe(placed)
  expect(tellAuthor({ message: 'Build failed', errors: [came, { errors: [new Error(placed)] }] }, root)).toBe(
    placed,
  )
})

test('an error of the course’s own program keeps its stack', () => {
  const error = new TypeError('x is not a function')
  expect(tellAuthor(error, root)).toBe(error.stack)
  expect(
    tellAuthor(Object.assign(error, { loc: { file: '/project/src/pages/x.astro', line: 2 } }), root),
  ).toBe(error.stack)
  expect(tellAuthor('no error at all', root)).toBe('no error at all')
})

test('an error in a file that authors write is told with its line, also where its message has none', () => {
  const loc = { file: '/project/exercises/sum/exercise.ts', line: 4 }
  expect(tellAuthor(Object.assign(new Error('Unexpected token'), { loc }), root)).toBe(
    'exercises/sum/exercise.ts:4: Unexpected token',
  )
})

test('what the readers of Markdown put before a message is taken off, and paths are the author’s own', () => {
  const text =
    'Failed to parse Markdown file "/project/exercises/sum/hints.md":\n/project/exercises/sum/hints.md:3: TeX: no'
  expect(tellAuthor(new Error(text), root)).toBe('exercises/sum/hints.md:3: TeX: no')
  expect(tellAuthor(new Error(`Error rendering sum/hints.md: ${text}`), root)).toBe(
    'exercises/sum/hints.md:3: TeX: no',
  )
})

const folder = mkdtempSync(join(tmpdir(), 'modules-'))
const imported = async (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return importModule(join(folder, name), `content/numbers/${name}`).catch((error: Error) => error)
}

test('a module that is read gives what it exports', async () => {
  expect(await imported('right.ts', 'export default { h: [1] as number[] }')).toMatchObject({
    default: { h: [1] },
  })
})

test.each([
  [
    'a slip of the pen',
    'export default {\n  h: [1, 2,\n}\n',
    3,
    'this is not TypeScript: Unexpected "}"\n  the line: }',
  ],
  [
    'a name that is there twice',
    'const a = 1\nconst a = 2\n',
    2,
    'this is not TypeScript: The symbol "a" has already been declared\n  the line: const a = 2',
  ],
  [
    'an error when it runs',
    '\nnull.x()\n',
    2,
    "Cannot read properties of null (reading 'x')\n  the line: null.x()",
  ],
])('a module with %s is told with its line', async (name, text, line, said) => {
  const file = `${name.replaceAll(' ', '-')}.mjs`
  const error = await imported(file, text)
  expect(error).toBeInstanceOf(AuthorError)
  expect((error as Error).message).toBe(`content/numbers/${file}:${line}: ${said}`)
})
