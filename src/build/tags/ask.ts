import { matches } from '#blocks/number/judge.ts'
import { lessonError, lineOf } from './error.ts'
import { element, setAttributes } from './node.ts'
import { commonSlots, itemOf, leadingCode, partsOf } from './parts.ts'
import { Quantities } from './quantities.ts'
import type { Shape } from './shape.ts'

const how =
  'each item of the list begins with the wrong number or its formula in code: - `a1.0 * W2.0` You forgot …'

/** `<Ask>`: a question whose answer is a number; a list may name wrong numbers that the author expects. */
export const ask: Shape = ({ node, name, line, attributes }, { place, numbers }) => {
  const parts = partsOf(node, name, place.file)
  const answer = attributes.answer as string
  const quantities = new Quantities(numbers, place.file, line, '<Ask>')
  const right = quantities.value(answer)
  // A count is a whole number written out; half a per cent of 270 would let 271 pass.
  const exact = attributes.exact === true || /^-?\d+$/.test(answer.trim())
  const slips = (parts.list?.children ?? []).map(item => {
    const { label, below } = itemOf(item)
    const { code, rest } = leadingCode(label)
    if (code === undefined || rest.length + below.length === 0) {
      throw lessonError(place.file, lineOf(item), `<Ask>: ${how}`)
    }
    const wrong = quantities.value(code)
    if (exact ? wrong === right : matches(wrong, right)) {
      throw lessonError(
        place.file,
        lineOf(item),
        `<Ask>: \`${code}\` is ${wrong}, which passes as right (${right})`,
      )
    }
    return element('Slip', { formula: code }, [{ type: 'paragraph', children: rest }, ...below])
  })
  setAttributes(node, {
    exact,
    right: String(right),
    values: JSON.stringify(quantities.read),
    numbers: Object.keys(quantities.read).length > 0 ? place.numbers : undefined,
  })
  node.children = [...commonSlots(parts), ...slips]
}
