import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { element, setAttributes, slot } from '../authoring/node.ts'
import { commonSlots, itemOf, partsOf } from '../authoring/parts.ts'

const how = 'a task list, `- [x]` before each right option and `- [ ]` before each wrong one'

/** `<Choice>`: a question, a task list of options with their feedback indented below, perhaps an explanation. */
export const choice: Shape = ({ node, name, attributes }, { place }) => {
  const parts = partsOf(node, name, place.file, { list: how })
  const items = parts.list!.children!
  const right = items.filter(item => item.checked).length
  if (right === 0)
    throw lessonError(place.file, lineOf(parts.list!), `<Choice>: no option is right; expected ${how}`)
  const several = attributes.several === true || right > 1
  const options = items.map((item, i) => {
    if (typeof item.checked !== 'boolean') {
      throw lessonError(place.file, lineOf(item), `<Choice>: an option without a box; expected ${how}`)
    }
    const { label, below } = itemOf(item)
    if (below.length === 0) {
      const what =
        'this option has no feedback; leave an empty line below it and indent the feedback by two spaces'
      throw lessonError(place.file, lineOf(item), `<Choice>: ${what}`)
    }
    return element(
      'ChoiceOption',
      { check: attributes.id, n: String(i), right: item.checked, several, locale: place.locale },
      [slot('label', label), ...below],
    )
  })
  setAttributes(node, { several })
  node.children = [...commonSlots(parts), ...options]
}
