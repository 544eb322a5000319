import type { Operator } from '#grader/diagnose/slips/site.ts'
import { isUnaryCall } from '#grader/diagnose/slips/syntax.ts'

/** Another function of `Math`: one that looks alike, or that the keyboard offers. */
export const wrongFunction: Operator = {
  kind: 'wrongFunction',
  at({ node, source }) {
    if (!isUnaryCall(node)) return []
    return ['Math.atan', 'Math.log', 'Math.sin', 'Math.exp']
      .filter(other => other !== source(node.callee as never))
      .map(other => ({ code: `${other}(${source(node.arguments[0]!)})` }))
  },
}
