import type { Operator } from '../site.ts'
import { isMath, isUnaryCall } from '../syntax.ts'

/** Functions that are taken for one another, by their code. */
const BENDS: Record<string, string> = {
  sigmoid: '(1 / (1 + Math.exp(-(…))))',
  tanh: 'Math.tanh(…)',
  relu: 'Math.max(0, …)',
}

const TABLED = ['Math.sin', 'Math.cos', 'Math.exp', '(x => -Math.sin(x))', '(x => -Math.cos(x))', '(x => x)']

/** One activation function for another: tanh for the sigmoid, or ReLU. */
export const functionForAnother: Operator = {
  kind: 'functionForAnother',
  at({ node, source, parents }) {
    // A function that stands in a table by its name.
    if (isMath(node) && parents[0]?.type === 'Property')
      return TABLED.filter(other => other !== source(node)).map(other => ({ code: other }))
    if (!isUnaryCall(node)) return []
    const { callee } = node
    const name =
      isMath(callee) && callee.property.type === 'Identifier' ? callee.property.name : source(callee as never)
    if (!Object.hasOwn(BENDS, name)) return []
    return Object.entries(BENDS)
      .filter(([other]) => other !== name)
      .map(([other, code]) => ({
        code: code.replace('…', source(node.arguments[0]!)),
        what: name,
        instead: other,
      }))
  },
}
