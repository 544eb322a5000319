import type { AnyNode } from 'acorn'

/** The nodes right below one, in the order of the program. */
function childrenOf(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = []
  for (const child of Object.values(node)) {
    for (const item of Array.isArray(child) ? child : [child])
      if (item && typeof item === 'object' && typeof item.type === 'string') children.push(item)
  }
  return children
}

/**
 * Visits a node and all below it, each before its children.
 *
 * @param visit is given each node and the one above it
 */
export function walk(root: AnyNode, visit: (node: AnyNode, parent?: AnyNode) => void): void {
  const waiting: { node: AnyNode; parent?: AnyNode }[] = [{ node: root }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next
    visit(node, parent)
    for (const child of childrenOf(node).reverse()) waiting.push({ node: child, parent: node })
  }
}

/** The names that a pattern of a declaration binds: `a` and `b` of `{ a, c: [b] }`. */
export function boundNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap(part =>
        boundNames(part.type === 'Property' ? part.value : part.argument),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap(part => (part ? boundNames(part) : []))
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    default:
      return []
  }
}
