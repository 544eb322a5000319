import { type Edge, type Evaluated, edgesOf, type GraphNode } from '../graph/graph.ts'

/** A contribution that reaches its node after that node has handed on: it stays there, and goes no further. */
export interface Late {
  edge: Edge
  amount: number
}

/** What the walk back comes to in some order. */
export interface Walk {
  /** The gradient that each node has in the end. */
  grad: number[]
  late: Late[]
}

/** The nodes that have something to hand on: those between the inputs and the result that lead to the result. */
export function turnTakers(nodes: GraphNode[]): number[] {
  const leads = nodes.map((_, node) => node === nodes.length - 1)
  for (const { node, parent } of edgesOf(nodes).toReversed()) if (leads[node]) leads[parent] = true
  return nodes.flatMap(({ op }, node) => (op !== 'leaf' && leads[node] ? [node] : []))
}

/** An order that is right: the program, read from its end. */
export const rightOrder = (nodes: GraphNode[]): number[] => turnTakers(nodes).toReversed()

/** The order of a search in circles: the result, its parents, their parents; each node at the end of its shortest path. */
export function breadthFirst(nodes: GraphNode[]): number[] {
  const edges = edgesOf(nodes)
  const order = [nodes.length - 1]
  for (const node of order)
    for (const { parent } of edges.filter(edge => edge.node === node))
      if (nodes[parent].op !== 'leaf' && !order.includes(parent)) order.push(parent)
  return order
}

/** Two nodes exchange their turns. */
export function exchanged(order: readonly number[], one: number, other: number): number[] {
  return order.map(node => (node === one ? other : node === other ? one : node))
}

/** Hands on in the order given, each node once, whatever has arrived by then. */
export function walk(nodes: GraphNode[], { local }: Evaluated, order: readonly number[]): Walk {
  const grad = nodes.map((_, node) => (node === nodes.length - 1 ? 1 : 0))
  const edges = edgesOf(nodes)
  const late: Late[] = []
  for (const [turn, node] of order.entries())
    for (const edge of edges.filter(edge => edge.node === node)) {
      const amount = grad[node] * local[node][edge.which]
      grad[edge.parent] += amount
      const parentsTurn = order.indexOf(edge.parent)
      if (parentsTurn >= 0 && parentsTurn < turn) late.push({ edge, amount })
    }
  return { grad, late }
}

/** Whether every node has its turn after all nodes that use it. */
export function isRight(nodes: GraphNode[], order: readonly number[]): boolean {
  return edgesOf(nodes).every(({ node, parent }) => {
    const [childsTurn, parentsTurn] = [order.indexOf(node), order.indexOf(parent)]
    return childsTurn < 0 || parentsTurn < 0 || childsTurn < parentsTurn
  })
}

/** How many orders of these nodes are right: built turn by turn, sets of nodes as bits. */
export function rightOrders(nodes: GraphNode[]): number {
  const takers = turnTakers(nodes)
  const edges = edgesOf(nodes)
  // Who must have had its turn before, for each node.
  const before = takers.map(node =>
    edges
      .filter(({ parent }) => parent === node)
      .reduce((bits, edge) => bits | (takers.includes(edge.node) ? 1 << takers.indexOf(edge.node) : 0), 0),
  )
  const ways = new Float64Array(1 << takers.length)
  ways[0] = 1
  for (let done = 0; done < ways.length; done++)
    for (let k = 0; k < takers.length; k++) {
      const isNext = !(done & (1 << k)) && (before[k] & done) === before[k]
      if (isNext) ways[done | (1 << k)] += ways[done]
    }
  return ways.at(-1)!
}

/** All orders there are, right or wrong. */
export function allOrders(count: number): number {
  return count < 2 ? 1 : count * allOrders(count - 1)
}
