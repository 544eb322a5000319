import { unified } from '@astrojs/markdown-remark'
import { expect, test } from 'vitest'
import { scrollingTables } from '#integrations/lessons/tables/scrolling-tables.ts'

async function build(text: string): Promise<string> {
  const processor = unified({ rehypePlugins: [scrollingTables] })
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: false, shikiConfig: {} as never } as never,
    {
      srcDir: new URL('file:///x/src/'),
      optimize: false,
    },
  )
  return (await renderer.process(text, '/x/content/en/lessons/demo/index.mdx', {})).code.replace(/\s+/g, ' ')
}

const heads = (code: string) => code.match(/scope: "row"/g)?.length ?? 0

test('the first column of a table heads its rows, words and tags alike', async () => {
  const code = await build(
    '| into | bias |\n|---|---|\n| unit 1 | 0.2 |\n| <Term id="unit">unit</Term> 2 | 0.3 |',
  )
  expect(heads(code)).toBe(2)
  expect(code).toContain('aria-label')
  expect(code).toContain('Table 1: into, bias')
})

test.each([
  ['a cell of it is empty', '| into | bias |\n|---|---|\n| unit 1 | 0.2 |\n| | 0.3 |'],
  ['two of its cells are the same', '| layer | unit |\n|---|---|\n| 1 | 1 |\n| 1 | 2 |'],
  ['it is the only column', '| unit |\n|---|\n| 1 |\n| 2 |'],
])('it heads nothing where %s', async (_, text) => {
  expect(heads(await build(text))).toBe(0)
})
