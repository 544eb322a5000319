import type { Element, Root } from 'hast'
import { expect, test } from 'vitest'
import { scrollingTables } from '#integrations/lessons/tables/scrolling-tables.ts'

const cell = (tagName: 'th' | 'td', ...children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
const words = (value: string) => ({ type: 'text' as const, value })
const table = (...cells: Element[]): Element => ({
  type: 'element',
  tagName: 'table',
  properties: {},
  children: cells,
})
const wrapped = (...tables: Element[]) => {
  const tree: Root = { type: 'root', children: tables }
  scrollingTables()(tree, { path: '/somewhere/content/en/lessons/a.mdx' })
  return tree.children as Element[]
}

test('a table stands once in a region that is reached by keyboard and named by its heads', () => {
  const [box] = wrapped(
    table(cell('th', words('into')), cell('th', words(' bias ')), cell('td', words('0.2'))),
  )
  expect(box.tagName).toBe('div')
  expect(box.properties).toMatchObject({ tabIndex: 0, role: 'region', ariaLabel: 'Table 1: into, bias' })
  expect((box.children[0] as Element).tagName).toBe('table')
})

test('two tables with the same heads have different names, one without words its number', () => {
  const formula: Element = { type: 'element', tagName: 'span', properties: {}, children: [] }
  const names = wrapped(
    table(cell('th', words('unit'))),
    table(cell('th', words('unit'))),
    table(cell('th', formula)),
  ).map(box => box.properties.ariaLabel)
  expect(names).toEqual(['Table 1: unit', 'Table 2: unit', 'Table 3'])
})
