import { claimsIn } from '../authoring/claims.ts'
import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { type Node, setAttributes } from '../authoring/node.ts'
import { commonSlots, itemOf, leadingCode, partsOf } from '../authoring/parts.ts'
import { Quantities } from '../authoring/quantities.ts'
import { slipsOf } from '../authoring/slips.ts'
import { drawNumbers, type Question, readDraw } from '../number/draw.ts'
import { FormulaError } from '../number/formula.ts'
import { showDrawn } from './show-drawn.ts'

/** So many draws are tried when the site is built: a reader asks for no more in one sitting. */
const DRAWS = 100

/** `<Ask>`: a question whose answer is a number; a list may name wrong numbers that the author expects. */
export const ask: Shape = ({ node, name, line, attributes }, { place, numbers }) => {
  const parts = partsOf(node, name, place.file)
  const answer = attributes.answer as string
  const fail = (what: string, at: Node = node): never => {
    throw lessonError(place.file, lineOf(at) ?? line, `<Ask>: ${what}`)
  }
  const slipCodes = (parts.list?.children ?? []).flatMap(item => leadingCode(itemOf(item).label).code ?? [])
  const question = attributes.draw === undefined ? undefined : drawn()
  const own = question && drawNumbers(question, 1)
  const quantities = new Quantities(own ?? numbers, place.file, line, '<Ask>')
  const right = quantities.value(answer)
  // A count is a whole number written out; half a per cent of 270 would let 271 pass.
  const exact = attributes.exact === true || /^-?\d+$/.test(answer.trim())
  const slips = slipsOf(parts.list, quantities, place.file, { right, exact, say: '<Ask>' })
  if (own) showDrawn(node, own, place)
  setAttributes(node, {
    exact,
    right: String(right),
    values: JSON.stringify(own ?? quantities.read),
    numbers: !own && Object.keys(quantities.read).length > 0 ? place.numbers : undefined,
    draw: question && JSON.stringify(question),
  })
  node.children = [...commonSlots(parts), ...slips]

  /** What is drawn; every draw must make a fair question, and nothing may be said that one of them makes false. */
  function drawn(): Question {
    try {
      const question = { draw: readDraw(String(attributes.draw)), answer, slips: slipCodes }
      const taken = question.draw.find(({ name }) => numbers && Object.hasOwn(numbers, name))
      if (taken) fail(`${taken.name} is a number of the lesson already; draw under another name`)
      for (let seed = 1; seed <= DRAWS; seed++)
        if (!drawNumbers(question, seed))
          fail(
            'no draw gives an answer that is finite, not near 0, and apart from every slip; widen the ranges',
          )
      const [claim] = claimsIn(node, true)
      if (claim)
        fail(
          `“${claim.sentence}” says which sign a number has, or how large it is, but the numbers are drawn anew: say what decides it`,
          claim.at,
        )
      return question
    } catch (error) {
      if (error instanceof FormulaError) return fail(error.message)
      throw error
    }
  }
}
