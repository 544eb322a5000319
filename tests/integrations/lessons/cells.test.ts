import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeOutputs } from '#blocks/cell/outputs/text.ts'
import { readFence } from '#integrations/lessons/cells/fence.ts'
import { remarkCells } from '#integrations/lessons/cells/remark-cells.ts'
import { runCell } from '#integrations/lessons/cells/run.ts'

const file = { path: '/somewhere/content/en/lessons/intuition/index.mdx' }
const fence = (value: string, meta = 'run', line = 1) => ({
  type: 'code',
  lang: 'ts',
  meta,
  value,
  position: { start: { line, column: 1 }, end: { line: line + 2, column: 1 } },
})
const page = (...children: unknown[]) => ({ type: 'root', children }) as unknown as Root
const attributesOf = (node: unknown) =>
  Object.fromEntries(
    (node as { attributes: { name: string; value: string }[] }).attributes.map(a => [a.name, a.value]),
  )

describe('the fence of a cell', () => {
  const fail = (problem: string) => new Error(problem)

  test('a fence without run is left alone', () => {
    expect(readFence('ts', null, fail)).toBeUndefined()
    expect(readFence('ts', 'title="How to run"', fail)).toBeUndefined()
    expect(readFence('ts', 'runs', fail)).toBeUndefined()
  })

  test('id and title are read, in any order', () => {
    expect(readFence('ts', 'run id=nudge title="Nudge a weight"', fail)).toEqual({
      language: 'ts',
      id: 'nudge',
      title: 'Nudge a weight',
    })
    expect(readFence('javascript', 'title="x = 1" run', fail)).toEqual({ language: 'js', title: 'x = 1' })
  })

  test.each([
    ['python', 'run', /only ts and js/],
    ['ts', 'run name=x', /name=x/],
    ['ts', 'run id=Über', /small letters/],
    ['ts', 'run title=""', /title/],
    ['ts', 'run title="open', /not understood/],
  ])('%s %s is refused', (lang, meta, problem) => {
    expect(() => readFence(lang, meta, fail)).toThrow(problem)
  })
})

describe('cells of a lesson', () => {
  let cache: string
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'cells-'))
  })

  test('a fence becomes a component with its code and what the code printed', async () => {
    const tree = page(fence("import { value } from 'engine'\nconsole.log(value(2).mul(3).data, [1, NaN])"))
    await remarkCells({ run: cell => runCell(cell, cache) })(tree, file)
    const cell = tree.children[0]!
    expect(cell).toMatchObject({ type: 'mdxJsxFlowElement', name: 'Cell' })
    const { outputs, ...rest } = attributesOf(cell)
    expect(rest).toMatchObject({ page: 'intuition', n: '1', language: 'ts' })
    expect(decodeOutputs(outputs!)).toEqual([
      {
        kind: 'log',
        parts: [
          { type: 'text', text: '6' },
          { type: 'vector', values: [1, Number.NaN] },
        ],
      },
    ])
  })

  test('a cell that throws stops the build at file and line', async () => {
    const tree = page(fence('const a = 1\n\nnope(a)', 'run', 40))
    const build = remarkCells({ run: cell => runCell(cell, cache) })(tree, file)
    await expect(build).rejects.toThrow(/^content\/en\/lessons\/intuition\/index\.mdx:43: .*nope/)
  })

  test('a cell that imports something else stops the build', async () => {
    const tree = page(fence("import fs from 'node:fs'"))
    await expect(remarkCells({ run: cell => runCell(cell, cache) })(tree, file)).rejects.toThrow(/:2: /)
  })

  test('two cells of one name stop the build', async () => {
    const tree = page(fence('1', 'run id=a', 3), fence('2', 'run id=a', 9))
    await expect(remarkCells({ run: async () => [] })(tree, file)).rejects.toThrow(/:9: .*line 3.*“a”/)
  })

  test('the name of a cell stays while its title does, else while its code does', async () => {
    const idOf = async (meta: string, code: string) => {
      const tree = page(fence(code, meta))
      await remarkCells({ run: async () => [] })(tree, file)
      return attributesOf(tree.children[0]).id
    }
    expect(await idOf('run title="Nudge a weight!"', '1')).toBe('nudge-a-weight')
    expect(await idOf('run', '1')).toBe(await idOf('run', '1'))
    expect(await idOf('run', '1')).not.toBe(await idOf('run', '2'))
  })

  test('an unchanged cell is run once, and a damaged store is made anew', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'cells-'))
    const cell = { code: "console.log('ran')", file: 'x.mdx', line: 1 }
    const first = await runCell(cell, fresh)
    const [stored] = await readdir(fresh)
    const store = join(fresh, stored!)
    const whole = await readFile(store, 'utf8')
    await writeFile(store, whole.replace('ran', 'kept'))
    expect(JSON.stringify(await runCell(cell, fresh))).toContain('kept')
    await writeFile(store, '{')
    expect(await runCell(cell, fresh)).toEqual(first)
    expect(await readFile(store, 'utf8')).toBe(whole)
  })
})
