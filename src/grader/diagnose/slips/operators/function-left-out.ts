import type { Operator } from '../site.ts'
import { isUnaryCall } from '../syntax.ts'

/** `z` for `sigmoid(z)`, and `sigmoid(sigmoid(z))`. */
export const functionLeftOut: Operator = {
  kind: 'functionLeftOut',
  at({ node, source }) {
    if (!isUnaryCall(node)) return []
    return [{ code: `(${source(node.arguments[0]!)})`, what: source(node.callee as never), instead: '' }]
  },
}
