import type { Operator } from '../site.ts'
import { isUnaryCall } from '../syntax.ts'

/** `sigmoid(sigmoid(z))` for `sigmoid(z)`. */
export const functionTwice: Operator = {
  kind: 'functionTwice',
  at({ node, source }) {
    if (!isUnaryCall(node)) return []
    const name = source(node.callee as never)
    return [{ code: `${name}(${source(node)})`, what: name }]
  },
}
