import type { Operator } from '../site.ts'
import { isEntry, isName, isNumber } from '../syntax.ts'

/** An index that stands still, is one off, is another one, or has changed places with the one beside it. */
export const indexForAnother: Operator = {
  kind: 'indexForAnother',
  at({ node, source, neighbours }) {
    if (!isEntry(node)) return []
    const list = source(node.object as never)
    const index = node.property
    const entry = (at: string) => ({ code: `${list}[${at}]`, what: source(node), instead: `${list}[${at}]` })
    const found: { code: string; what: string; instead: string }[] = []
    if (isNumber(index)) found.push(...['0', '1', '2'].filter(other => other !== source(index)).map(entry))
    else {
      found.push(
        entry('0'),
        entry(`${list}.length - 1`),
        entry(`${source(index)} - 1`),
        entry(`${source(index)} + 1`),
      )
      if (isName(index)) found.push(...neighbours(index.name).map(entry))
    }
    if (isEntry(node.object as never)) {
      const inner = node.object as typeof node
      const code = `${source(inner.object as never)}[${source(index)}][${source(inner.property)}]`
      found.push({ code, what: source(node), instead: code })
    }
    return found
  },
}
