import { type Arrow, type LayeredNode, layered } from '#drawing/layered.ts'
import { arrowsOf, type Idea } from './ideas.ts'

/** Measures of the drawing, in rem, so that it grows with the reader's type. */
export const measures = {
  /** From the middle of one idea to that of the next in its row. */
  column: 8.8,
  node: { width: 7.9, height: 2.8 },
  /** From one row to the next. */
  row: 4.3,
  /** What a region has above its first row and below its last. */
  margin: 0.9,
  /** Of a region with a name beside it, at least. */
  named: 9.6,
}

export interface Plan {
  width: number
  height: number
  /** One below the other; each node's place is from the beginning of the whole. */
  regions: { name: string; top: number; height: number }[]
  /** The middle of each idea. */
  at: ReadonlyMap<string, { x: number; y: number }>
  arrows: (Arrow & { d: string })[]
}

type Node = Pick<Idea, 'id' | 'needs'> & { region: string }

/**
 * Where everything on a map is: a region below the other, and in each the ideas below those they need.
 *
 * @param names of the regions in their order; one without ideas has its place, too
 * @param abreast ideas side by side, at most
 * @param columns how many columns wide it is; more only where long arrows need the room
 */
export function planOf(
  nodes: readonly Node[],
  names: readonly string[],
  abreast: number,
  columns = abreast,
): Plan {
  const arrows = arrowsOf(nodes)
  const rows: LayeredNode[] = []
  const bands = names.map(name => {
    const first = Math.max(-1, ...rows.map(({ row }) => row)) + 1
    const inside = nodes.filter(({ region }) => region === name)
    const own = rowsOf(inside, abreast)
    rows.push(...inside.map(({ id }) => ({ id, row: first + own.get(id)! })))
    return { name, first, count: Math.max(-1, ...own.values()) + 1 }
  })
  const { at, paths } = layered(rows, arrows, columns)
  const least = names.length > 1 ? measures.named : 0
  const height = (count: number) =>
    Math.max(least, (count - 1) * measures.row + measures.node.height + 2 * measures.margin)
  let top = 0
  const placed = bands.map(({ name, first, count }) => {
    const region = { name, first, count, top, height: height(count) }
    top += region.height
    return region
  })
  const middle = (row: number) => {
    const { first, top } = placed.find(({ first, count }) => row >= first && row < first + count)!
    return top + measures.margin + measures.node.height / 2 + (row - first) * measures.row
  }
  const across = (column: number) => measures.node.width / 2 + column * measures.column
  const rowAt = new Map(rows.map(({ id, row }) => [id, row]))
  const widths = [...at.values()].map(column => across(column) + measures.node.width / 2)
  const lanes = paths.flatMap(({ at }) => at.map(column => across(column) + measures.column / 8))
  return {
    width: Math.max(...widths, ...lanes, 0),
    height: top,
    regions: placed.map(({ name, top, height }) => ({ name, top, height })),
    at: new Map([...at].map(([id, column]) => [id, { x: across(column), y: middle(rowAt.get(id)!) }])),
    arrows: paths.map(({ from, to, rows, at }) => ({
      from,
      to,
      d: curve(rows.map((row, n) => ({ x: across(at[n]!), y: middle(row) }))),
    })),
  }
}

/** Each idea in the first row below all that it needs in its region and that has room for it. */
function rowsOf(inside: readonly Node[], abreast: number): Map<string, number> {
  const rows = new Map<string, number>()
  const taken: number[] = []
  const waiting = [...inside]
  while (waiting.length > 0) {
    // There are no circles, so one of them always waits for none of the others.
    const ready = waiting.findIndex(({ needs }) => !waiting.some(({ id }) => needs.includes(id)))
    const [{ id, needs }] = waiting.splice(Math.max(0, ready), 1) as [Node]
    let row = Math.max(0, ...needs.map(need => (rows.get(need) ?? -1) + 1))
    while ((taken[row] ?? 0) >= abreast) row++
    taken[row] = (taken[row] ?? 0) + 1
    rows.set(id, row)
  }
  return rows
}

/** From the foot of the first to the head of the last, upright where it passes a row. */
function curve(points: { x: number; y: number }[]): string {
  const half = measures.node.height / 2
  const parts = points.slice(1).map((to, n) => {
    const from = points[n]!
    const [begin, end] = [from.y + half, to.y - half]
    const bend = (begin + end) / 2
    const passes = n < points.length - 2 ? ` V${short(to.y + half)}` : ''
    return `C${[from.x, bend, to.x, bend, to.x, end].map(short).join(' ')}${passes}`
  })
  return `M${short(points[0]!.x)} ${short(points[0]!.y + half)} ${parts.join(' ')}`
}

const short = (value: number) => Number(value.toFixed(2))
