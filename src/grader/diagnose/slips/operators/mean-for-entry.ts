import type { Operator } from '../site.ts'
import { isEntry } from '../syntax.ts'

/** The mean of a list, or its sum, for an entry of it. */
export const meanForEntry: Operator = {
  kind: 'meanForEntry',
  at({ node, source }) {
    if (!isEntry(node)) return []
    const list = source(node.object as never)
    const sum = `${list}.reduce((total, part) => total + part, 0)`
    return [
      { code: `(${sum} / ${list}.length)`, what: source(node), instead: `mean of ${list}` },
      { code: `(${sum})`, what: source(node), instead: `sum of ${list}` },
    ]
  },
}
