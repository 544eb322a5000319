import type { AnyNode } from 'acorn'
import type { Operator, Site } from '#grader/diagnose/slips/site.ts'
import { assignmentIn, isEntry, isName, isNumber, nodesOf } from '#grader/diagnose/slips/syntax.ts'

/** Another index in `list[index]`: a name that is one, a small number, the next or the one before; or both swapped. */
export const index: Operator = {
  kind: 'index',
  at(site) {
    const { node, source } = site
    if (node.type !== 'ExpressionStatement')
      return entries(site, node).map(code => ({ code, what: source(node), instead: code }))
    // Where something is assigned to, each index on the way there may be another.
    const assigned = assignmentIn(node)
    if (!assigned) return []
    const target = assigned.left as AnyNode
    const rest = `${assigned.operator} ${source(assigned.right)}`
    return onTheWay(target).flatMap(part => {
      const [before, after] = [part.start - target.start, part.end - target.start]
      const text = source(target)
      return entries(site, part).map(code => ({
        code: `${text.slice(0, before)}${code}${text.slice(after)} ${rest}`,
        what: source(part),
        instead: code,
      }))
    })
  },
}

/** A member expression and those that it is made from. */
function onTheWay(node: AnyNode): AnyNode[] {
  return node.type === 'MemberExpression' ? [node, ...onTheWay(node.object as AnyNode)] : []
}

function entries({ source, namesOf }: Site, node: AnyNode): string[] {
  if (!isEntry(node)) return []
  const list = source(node.object as AnyNode)
  const own = source(node.property)
  const used = isName(node.property)
    ? [node.property.name]
    : nodesOf(node.property)
        .filter(isName)
        .map(({ name }) => name)
        .filter(name => name !== 'length')
  const near = [...new Set(used)].flatMap(name => [name, `${name} - 1`, `${name} + 1`])
  const at = [...namesOf('index'), ...near, '0', '1', '2']
  const found = [...new Set(at)].filter(other => other !== own).map(other => `${list}[${other}]`)
  if (!isName(node.property) && !isNumber(node.property)) found.push(`${list}[${list}.length - 1]`)
  if (isEntry(node.object as AnyNode)) {
    const { object, property } = node.object as typeof node
    found.unshift(`${source(object as AnyNode)}[${own}][${source(property)}]`)
  }
  return found
}
