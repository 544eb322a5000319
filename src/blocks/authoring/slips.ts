import { matches } from '../number/judge.ts'
import { lessonError, lineOf } from './error.ts'
import { element, type Node } from './node.ts'
import { itemOf, leadingCode } from './parts.ts'
import type { Quantities } from './quantities.ts'

const how =
  'each item of the list begins with the wrong number or its formula in code: - `a1.0 * W2.0` You forgot …'

/** What a slip is measured by: the right number, and whether only that very number passes. */
interface Asked {
  right: number
  exact: boolean
  /** Names the question in messages, e.g. `<Ask>` or `<Steps>, step 2`. */
  say: string
}

/**
 * The wrong numbers that an author foresees, with what is said to each.
 *
 * @param list each item begins with the wrong number or its formula in code
 * @throws LessonError where one passes as right, or could never be said since an earlier one takes its number
 */
export function slipsOf(
  list: Node | undefined,
  quantities: Quantities,
  file: string,
  { right, exact, say }: Asked,
): Node[] {
  const same = (a: number, b: number) => (exact ? a === b : matches(a, b))
  const earlier: { code: string; wrong: number }[] = []
  return (list?.children ?? []).map(item => {
    const fail = (what: string): never => {
      throw lessonError(file, lineOf(item), `${say}: ${what}`)
    }
    const { label, below } = itemOf(item)
    const { code, rest } = leadingCode(label)
    if (code === undefined || rest.length + below.length === 0) return fail(how)
    const wrong = quantities.value(code)
    if (same(wrong, right)) fail(`\`${code}\` is ${wrong}, which passes as right (${right})`)
    const hidden = earlier.find(other => same(wrong, other.wrong))
    if (hidden) fail(`\`${code}\` is ${wrong}, which \`${hidden.code}\` has named already`)
    earlier.push({ code, wrong })
    return element('Slip', { formula: code }, [{ type: 'paragraph', children: rest }, ...below])
  })
}
