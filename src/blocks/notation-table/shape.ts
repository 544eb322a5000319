import { type Notation, notations } from '#maths/notation.ts'
import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { element, inParagraphs, type Node, setAttributes, textOf } from '../authoring/node.ts'

/**
 * `<NotationTable>`: a list whose items are words and a formula; each becomes a row with the formula in every
 * notation. An item without a formula heads the group of rows below it.
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
  const groups: Node[] = []
  for (const item of list.children!) {
    const [line, more] = item.children ?? []
    if (line?.type !== 'paragraph' || more) fail(item, 'an item of several blocks')
    const words = line.children!.slice(0, -1)
    const formula = line.children!.at(-1)!
    const heads = formula.type !== 'inlineMath'
    // What a heading heads is a group of rows.
    if (heads || groups.length === 0) groups.push(element('tbody', { role: 'rowgroup' }))
    const rows = groups.at(-1)!.children!
    if (heads) {
      rows.push(heading(line))
      continue
    }
    if (textOf({ type: 'paragraph', children: words }).trim() === '') fail(item, 'a formula without words')
    const { short, own } = texts.maths.notation
    const cells = notations.map(name => cell(name, short[name], `${short[name]} ${own}`, formula))
    rows.push(
      element('tr', { role: 'row' }, [element('th', { scope: 'row', role: 'rowheader' }, words), ...cells]),
    )
  }
  node.children = groups
  setAttributes(node, { locale: place.locale })
}

/**
 * The formula in one notation.
 *
 * @param label the notation's short name, shown where the columns have no room beside each other
 * @param own the same for a reader who has chosen this notation
 */
const cell = (notation: Notation, label: string, own: string, { value, position }: Node) =>
  element('td', { role: 'cell', 'data-label': label, 'data-own': own, 'data-in': notation }, [
    { type: 'inlineMath', value, position, notation } as Node,
  ])

const heading = ({ children }: Node) =>
  element('tr', { role: 'row', class: 'group' }, [
    element('th', { role: 'rowheader', colspan: '5', scope: 'rowgroup' }, children),
  ])
