import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { element, setAttributes, slot } from '../authoring/node.ts'
import { commonSlots, itemOf, leadingCode, partsOf } from '../authoring/parts.ts'

const how = 'a numbered list whose items begin with their answer in code: 1. `the input` You nudge a weight …'

/** Fewer kinds of answers are no choice; more do not fit on a phone. */
const [FEWEST, MOST] = [2, 5]

/** `<Cards>`: short questions with the same few answers, one after the other, each with a note. */
export const cards: Shape = ({ node, name, attributes }, { place }) => {
  const parts = partsOf(node, name, place.file, { list: how })
  const items = parts.list!.children!.map(item => {
    const { label, below } = itemOf(item)
    const { code, rest } = leadingCode(label)
    if (code === undefined || rest.length === 0)
      throw lessonError(place.file, lineOf(item), `<Cards>: expected ${how}`)
    if (below.length === 0)
      throw lessonError(
        place.file,
        lineOf(item),
        '<Cards>: this card has no note; leave an empty line below it and indent the note by three spaces',
      )
    return { answer: code, question: rest, note: below }
  })
  const answers = [...new Set(items.map(({ answer }) => answer))].sort()
  if (answers.length < FEWEST || answers.length > MOST) {
    throw lessonError(
      place.file,
      lineOf(parts.list!),
      `<Cards>: expected ${FEWEST} to ${MOST} different answers, got ${answers.join(', ')}`,
    )
  }
  setAttributes(node, { count: String(items.length) })
  node.children = [
    ...commonSlots(parts),
    ...items.map(({ answer, question, note }, n) =>
      element(
        'Card',
        {
          check: String(attributes.id),
          n: String(n),
          count: String(items.length),
          answer,
          answers: JSON.stringify(answers),
          locale: place.locale,
        },
        [slot('question', question), ...note],
      ),
    ),
  ]
}
