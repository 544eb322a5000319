import type { Element, Nodes } from 'hast'

/**
 * All nodes of a tree in the order of the text, itself first. For whole pages: a tenth of the time that
 * `unist-util-visit` takes, which for each node makes a function and a list of its ancestors.
 */
export function nodesIn(tree: Nodes, found: Nodes[] = []): Nodes[] {
  found.push(tree)
  if ('children' in tree) for (const child of tree.children) nodesIn(child, found)
  return found
}

/** All elements of a tree in the order of the text. */
export const elementsIn = (tree: Nodes): Element[] => nodesIn(tree).filter(node => node.type === 'element')
