import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { element, setAttributes, slot } from '../authoring/node.ts'
import { commonSlots, itemOf, leadingCode, partsOf } from '../authoring/parts.ts'
import { type After, shuffled } from './order.ts'

const how =
  'a numbered list in a right order; an item may begin with `after 2`, `after 3 5` or `after nothing`'

/** `<Order>`: items to put in order; each says what it must come after. */
export const order: Shape = ({ node, name, attributes }, { place }) => {
  const parts = partsOf(node, name, place.file, { list: how })
  const items = parts.list!.children!
  if (!parts.list!.ordered || items.length < 3) {
    throw lessonError(place.file, lineOf(parts.list!), `<Order>: expected ${how}, of three items or more`)
  }
  const after: number[][] = []
  const made = items.map((item, i) => {
    const fail = (what: string): never => {
      throw lessonError(place.file, lineOf(item), `<Order>, item ${i + 1}: ${what}`)
    }
    const { label, below } = itemOf(item)
    if (below.length > 0)
      fail('nothing may stand below an item; what explains the order is a quote block (>)')
    const { code, rest } = leadingCode(label)
    const said = /^after\s+(nothing|\d+(?:[\s,]+\d+)*)$/.exec(code ?? '')?.[1]
    if (code?.startsWith('after') && said === undefined) fail(`cannot read \`${code}\`; expected \`after 2\``)
    after.push(said === undefined ? (i === 0 ? [] : [i - 1]) : needs(said))
    for (const other of after[i]) {
      if (other < 0 || other >= i) fail(`\`${code}\`: expected the numbers of items above it, 1 to ${i}`)
    }
    return element('OrderItem', { n: String(i), locale: place.locale }, [
      slot('label', said === undefined ? label : rest),
    ])
  })
  if (after.every(list => list.length === 0)) {
    throw lessonError(
      place.file,
      lineOf(parts.list!),
      '<Order>: every order would be right; expected items that need others',
    )
  }
  setAttributes(node, {
    after: JSON.stringify(after),
    start: JSON.stringify(shuffled(after, attributes.id as string)),
    free: !isChain(after),
  })
  node.children = [...commonSlots(parts), ...made]
}

const needs = (said: string) =>
  said === 'nothing' ? [] : said.split(/[\s,]+/).map(number => Number(number) - 1)

/** True where only one order is right. */
const isChain = (after: After) => after.every((list, i) => i === 0 || list.includes(i - 1))
