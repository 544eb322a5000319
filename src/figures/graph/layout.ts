import { type Point, round } from '#drawing/geometry.ts'
import { type Edge, edgesOf, type GraphNode } from './graph.ts'

export interface Layout {
  width: number
  height: number
  /** Which way the values flow. */
  flow: 'right' | 'down'
  /** Nodes by column (or row), in their order in it. */
  columns: number[][]
  places: Point[]
  edges: (Edge & { d: string; start: Point; end: Point })[]
}

export const box = { width: 76, height: 58 }
const gaps = { right: { along: 40, across: 20 }, down: { along: 42, across: 20 } }

/**
 * Places the nodes of a graph in columns (or rows) by how far they are from their inputs. Runs at build time.
 *
 * An edge that passes a column gets a slot of its own there, so that it does not run through a node.
 */
export function layoutOf(nodes: GraphNode[], flow: Layout['flow']): Layout {
  const edges = edgesOf(nodes)
  const depth = depths(nodes, edges)
  const count = Math.max(...depth) + 1
  type Slot = { node: number } | { edge: number }
  const columns: Slot[][] = Array.from({ length: count }, () => [])
  for (const node of nodes.keys()) columns[depth[node]].push({ node })
  edges.forEach((edge, k) => {
    for (let c = depth[edge.parent] + 1; c < depth[edge.node]; c++) columns[c].push({ edge: k })
  })

  // Order each column by the mean place of its neighbours, sweeping a few times to and fro.
  const at = new Map<string, number>()
  const key = (slot: Slot) => ('node' in slot ? `n${slot.node}` : `e${slot.edge}`)
  const remember = (column: Slot[]) => {
    for (const [k, slot] of column.entries()) at.set(key(slot), k - (column.length - 1) / 2)
  }
  for (const column of columns) remember(column)
  const neighbours = (slot: Slot, c: number, side: 1 | -1): number[] => {
    const beside = edges.flatMap((edge, k) => {
      const mine = 'edge' in slot ? slot.edge === k : (side < 0 ? edge.node : edge.parent) === slot.node
      if (!mine) return []
      const other = side < 0 ? edge.parent : edge.node
      return [depth[other] === c + side ? `n${other}` : `e${k}`]
    })
    return beside.map(name => at.get(name)!)
  }
  for (let sweep = 0; sweep < 6; sweep++) {
    const side = sweep % 2 ? 1 : -1
    const order = columns.map((_, c) => c)
    for (const c of side < 0 ? order : order.reverse()) {
      const pull = new Map(
        columns[c].map(slot => {
          const places = neighbours(slot, c, side)
          const mean = places.length ? places.reduce((a, b) => a + b, 0) / places.length : at.get(key(slot))!
          return [slot, mean]
        }),
      )
      columns[c].sort((a, b) => pull.get(a)! - pull.get(b)!)
      remember(columns[c])
    }
  }

  const right = flow === 'right'
  const gap = gaps[flow]
  // Long chains stand closer, so that they need not be drawn small.
  const stepAlong = (right ? box.width : box.height) + (count > 5 ? gap.along * 0.62 : gap.along)
  const stepAcross = (right ? box.height : box.width) + gap.across
  const most = Math.max(...columns.map(column => column.length))
  const along = stepAlong * (count - 1) + (right ? box.width : box.height) + 12
  const across = stepAcross * (most - 1) + (right ? box.height : box.width) + 12
  const point = (c: number, offset: number): Point => {
    const a = 6 + (right ? box.width : box.height) / 2 + c * stepAlong
    const b = across / 2 + offset * stepAcross
    return right ? { x: a, y: b } : { x: b, y: a }
  }
  const places = nodes.map((_, node) => point(depth[node], at.get(`n${node}`)!))
  return {
    width: round(right ? along : across),
    height: round(right ? across : along),
    flow,
    columns: columns.map(column => column.flatMap(slot => ('node' in slot ? [slot.node] : []))),
    places,
    edges: edges.map((edge, k) => {
      const through = Array.from({ length: depth[edge.node] - depth[edge.parent] - 1 }, (_, i) =>
        point(depth[edge.parent] + 1 + i, at.get(`e${k}`)!),
      )
      return { ...edge, ...route(places[edge.parent], places[edge.node], through, right, edge, nodes) }
    }),
  }
}

/** Longest way from the inputs; inputs stand just before their first use. */
function depths(nodes: GraphNode[], edges: Edge[]): number[] {
  const depth = nodes.map(() => 0)
  nodes.forEach((_, node) => {
    for (const { parent } of edges.filter(edge => edge.node === node)) {
      depth[node] = Math.max(depth[node], depth[parent] + 1)
    }
  })
  return depth.map((d, node) => {
    if (nodes[node].op !== 'leaf') return d
    const uses = edges.filter(edge => edge.parent === node).map(edge => depth[edge.node])
    // A leaf that nothing uses stands with the first inputs.
    return uses.length > 0 ? Math.min(...uses) - 1 : 0
  })
}

function route(from: Point, to: Point, through: Point[], right: boolean, edge: Edge, nodes: GraphNode[]) {
  // Two operands enter at two heights, so that a + a shows two lines.
  const two =
    nodes[edge.node].operands.every(operand => 'node' in operand) && nodes[edge.node].operands.length > 1
  const shift = two ? (edge.which === 0 ? -11 : 11) : 0
  const start = right ? { x: from.x + box.width / 2, y: from.y } : { x: from.x, y: from.y + box.height / 2 }
  const end = right
    ? { x: to.x - box.width / 2 - 1, y: to.y + shift }
    : { x: to.x + shift * 1.6, y: to.y - box.height / 2 - 1 }
  const points = [start, ...through.flatMap(p => passing(p, right)), end]
  let d = `M${round(start.x)} ${round(start.y)}`
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    const half = right ? (b.x - a.x) / 2 : (b.y - a.y) / 2
    const [c1, c2] = right
      ? [
          { x: a.x + half, y: a.y },
          { x: b.x - half, y: b.y },
        ]
      : [
          { x: a.x, y: a.y + half },
          { x: b.x, y: b.y - half },
        ]
    d += `C${round(c1.x)} ${round(c1.y)} ${round(c2.x)} ${round(c2.y)} ${round(b.x)} ${round(b.y)}`
  }
  return { d, start, end }
}

/** A passing edge runs straight through its slot. */
function passing(p: Point, right: boolean): Point[] {
  const half = (right ? box.width : box.height) / 2
  return right
    ? [
        { x: p.x - half, y: p.y },
        { x: p.x + half, y: p.y },
      ]
    : [
        { x: p.x, y: p.y - half },
        { x: p.x, y: p.y + half },
      ]
}
