import type { AnyNode } from 'acorn'
import type { Operator } from '../site.ts'

/** A sum over a list that leaves out its first or its last, or takes only one of them. */
export const sumBeginsWrong: Operator = {
  kind: 'sumBeginsWrong',
  at({ node, source }) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
    const { object, property } = node.callee
    if (property.type !== 'Identifier' || !['reduce', 'forEach'].includes(property.name)) return []
    const list = source(object as never)
    const [round, ...rest] = node.arguments.map(argument => source(argument))
    const over = (part: string) => ({
      code: `${list}${part}.${property.name}(${[round, ...rest].join(', ')})`,
      what: list,
      instead: part,
    })
    const later = fromTheSecond(node.arguments[0] as AnyNode, property.name, source)
    return [
      ...(later ? [{ code: `${list}.${property.name}(${[later, ...rest].join(', ')})`, what: list }] : []),
      over('.slice(0, -1)'),
      over('.slice(0, 1)'),
    ]
  },
}

/** The function of a round that does nothing in the first one: places keep their numbers. */
function fromTheSecond(
  round: AnyNode,
  method: string,
  source: (node: AnyNode) => string,
): string | undefined {
  if (round?.type !== 'ArrowFunctionExpression' || !round.expression) return undefined
  const names = round.params.map(param => source(param as AnyNode))
  const place = method === 'reduce' ? 2 : 1
  const own = names[0]
  if (own === undefined || names.length < place) return undefined
  const index = names[place] ?? 'place'
  const before = method === 'reduce' ? own : 'undefined'
  return `((${[...names.slice(0, place), index].join(', ')}) => (${index} < 1 ? ${before} : (${source(round.body)})))`
}
