import { unified } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { expect, test } from 'vitest'
import type { Known } from '#blocks/authoring/known.ts'
import { remarkCells } from '#integrations/lessons/cells/remark-cells.ts'
import { remarkTags } from '#integrations/lessons/remark-tags.ts'
import { remarkTypeset } from '#integrations/maths/remark-typeset.ts'

const known: Known = {
  terms: () => [],
  redrawn: () => false,
  alwaysTrue: () => [],
  exercises: () => [],
  figure: () => {},
  numbers: async () => undefined,
}

async function build(text: string): Promise<string> {
  const typesetting = [remarkTypeset, { cache: null, numbers: known.numbers }] as [never, never]
  const processor = unified({ remarkPlugins: [remarkMath, [remarkTags, known], remarkCells, typesetting] })
  const shared = { syntaxHighlight: false as const, shikiConfig: {} as never }
  const renderer = await processor.createMdxRenderer!(shared, {
    srcDir: new URL('file:///x/src/'),
    optimize: false,
  })
  return (await renderer.process(text, '/x/content/en/lessons/demo/index.mdx', {})).code.replace(/\s+/g, ' ')
}

const table = (items: string) => build(`<NotationTable>\n${items}\n</NotationTable>`)

test('each row of <NotationTable> has the formula once in every notation, and none that switches', async () => {
  const code = await table('- Forward\n- pre-activation $\\z{l}{j}$')
  expect([...code.matchAll(/"data-in": "(\w+)"/g)].map(([, name]) => name)).toEqual([
    'course',
    'theta',
    'wiki',
    'video',
  ])
  expect(code).toContain('colspan: "5"')
  expect(code).not.toMatch(/data-(?:theta|wiki|video)"/)
})

test('a heading of <NotationTable> heads the group of rows below it, not a column', async () => {
  const code = await table('- rate $\\lr$\n- Forward\n- slope $\\gp{l}$\n- Backward\n- error $\\err{l}{j}$')
  expect(code.match(/"?tbody"?, \{ role: "rowgroup"/g)).toHaveLength(3)
  expect(code.match(/role: "rowheader", colspan: "5", scope: "rowgroup"/g)).toHaveLength(2)
  expect(code).not.toContain('columnheader')
})

test('what goes beyond a notation’s source is marked in that notation’s cell only', async () => {
  const code = await table('- how many units $\\units{l}$')
  expect([...code.matchAll(/"data-extended": "(\w+)"/g)].map(([, name]) => name)).toEqual(['video'])
})

test.each([
  ['no list', 'Words $\\lr$', /index.mdx:1: <NotationTable>: expected a list.*got paragraph/],
  ['a formula without words', '- $\\lr$', /index.mdx:2: .*got a formula without words/],
  ['an item of several blocks', '- rate $\\lr$\n\n  More.', /got an item of several blocks/],
  ['text behind the list', '- rate $\\lr$\n\nMore.', /got paragraph behind the list/],
])('told to the author: %s', async (_, items, told) => {
  await expect(table(items)).rejects.toThrow(told)
})

test('code that is only read is one <pre>, also beside a step', async () => {
  const code = await build('<Beside>\n1. A step.\n\n   ```ts\n   const a = 1\n   ```\n</Beside>')
  expect(code.match(/\bpre\b[^a-z]/g)?.length).toBe(
    (await build('```ts\nconst a = 1\n```')).match(/\bpre\b[^a-z]/g)?.length,
  )
  expect(code.match(/_jsx\(_components\.pre/g)).toHaveLength(1)
})

test('code that is only read has a name, and in <Beside> that of its step', async () => {
  const code = await build(
    '```ts\nconst a = 1\n```\n\n<Beside>\n1. A step.\n\n   ```ts\n   const b = 1\n   ```\n\n2. Another.\n\n   ```ts\n   const c = 1\n   ```\n</Beside>\n',
  )
  expect([...code.matchAll(/"aria-label": "([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'Code 1',
    'Code of step 1',
    'Code of step 2',
  ])
})
