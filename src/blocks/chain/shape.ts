import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { element, slot } from '../authoring/node.ts'
import { itemOf, partsOf } from '../authoring/parts.ts'

const want = 'a list that begins and ends with a number and has a factor between each two'

/** `<Chain>`: numbers and, between each two, the factor that leads from one to the next. */
export const chain: Shape = ({ node, name, line }, { place }) => {
  const { question, list } = partsOf(node, name, place.file, { list: want })
  const items = list!.children!
  if (items.length < 3 || items.length % 2 === 0) {
    throw lessonError(
      place.file,
      lineOf(list!) ?? line,
      `<Chain>: expected ${want}; got ${items.length} items`,
    )
  }
  node.children = [
    slot('caption', question),
    ...items.map((item, i) =>
      element('ChainPart', { factor: i % 2 === 1 }, [{ type: 'paragraph', children: itemOf(item).label }]),
    ),
  ]
}
