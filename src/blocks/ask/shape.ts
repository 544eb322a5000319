import type { Shape } from '../authoring/definition.ts'
import { setAttributes } from '../authoring/node.ts'
import { commonSlots, partsOf } from '../authoring/parts.ts'
import { Quantities } from '../authoring/quantities.ts'
import { slipsOf } from '../authoring/slips.ts'

/** `<Ask>`: a question whose answer is a number; a list may name wrong numbers that the author expects. */
export const ask: Shape = ({ node, name, line, attributes }, { place, numbers }) => {
  const parts = partsOf(node, name, place.file)
  const answer = attributes.answer as string
  const quantities = new Quantities(numbers, place.file, line, '<Ask>')
  const right = quantities.value(answer)
  // A count is a whole number written out; half a per cent of 270 would let 271 pass.
  const exact = attributes.exact === true || /^-?\d+$/.test(answer.trim())
  const slips = slipsOf(parts.list, quantities, place.file, { right, exact, say: '<Ask>' })
  setAttributes(node, {
    exact,
    right: String(right),
    values: JSON.stringify(quantities.read),
    numbers: Object.keys(quantities.read).length > 0 ? place.numbers : undefined,
  })
  node.children = [...commonSlots(parts), ...slips]
}
