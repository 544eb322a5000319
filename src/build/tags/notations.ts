import { type Notation, notations } from '#maths/notation.ts'
import { lessonError, lineOf } from './error.ts'
import { element, inParagraphs, type Node, setAttributes, textOf } from './node.ts'
import type { Shape } from './shape.ts'

/**
 * `<NotationTable>`: a list whose items are words and a formula; each becomes a row with the formula in every
 * notation. An item without a formula heads the rows below it.
 */
export const notationTable: Shape = ({ node }, { place, texts }) => {
  const fail = (at: Node, came: string): never => {
    const how =
      'expected a list, each item some words and then a formula in dollars (or words alone, as a heading)'
    throw lessonError(place.file, lineOf(at), `<NotationTable>: ${how}; got ${came}`)
  }
  const blocks = inParagraphs(node.children ?? [])
  const [list, further] = blocks
  if (list?.type !== 'list') fail(node, list?.type ?? 'nothing')
  if (further) fail(further, `${further.type} behind the list`)
  node.children = list.children!.map(item => {
    const [line, more] = item.children ?? []
    if (line?.type !== 'paragraph' || more) fail(item, 'an item of several blocks')
    const words = line.children!.slice(0, -1)
    const formula = line.children!.at(-1)!
    if (formula.type !== 'inlineMath') return heading(line)
    if (textOf({ type: 'paragraph', children: words }).trim() === '') fail(item, 'a formula without words')
    const cells = notations.map(name => cell(name, texts.maths.notation.short[name], formula))
    return element('tr', { role: 'row' }, [
      element('th', { scope: 'row', role: 'rowheader' }, words),
      ...cells,
    ])
  })
  setAttributes(node, { locale: place.locale })
}

/** The formula in one notation; its short name is shown where the columns have no room beside each other. */
const cell = (notation: Notation, label: string, { value, position }: Node) =>
  element('td', { role: 'cell', 'data-label': label, 'data-in': notation }, [
    { type: 'inlineMath', value, position, notation } as Node,
  ])

const heading = ({ children }: Node) =>
  element('tr', { role: 'row', class: 'group' }, [
    element('th', { role: 'columnheader', colspan: '5', scope: 'colgroup' }, children),
  ])
