import type { Operator } from '#grader/diagnose/slips/site.ts'
import { isUnaryCall } from '#grader/diagnose/slips/syntax.ts'

/** A function that nobody asked for. */
export const wrongFunction: Operator = {
  kind: 'wrongFunction',
  at({ node, source }) {
    if (!isUnaryCall(node)) return []
    const argument = source(node.arguments[0]!)
    return [`Math.atan(${argument})`, `(2 ** (${argument}))`, `Math.sign(${argument})`].map(code => ({
      code,
    }))
  },
}
