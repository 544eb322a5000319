/** A node of a layered drawing, in a row that is given; an arrow leads from an earlier row to a later one. */
export interface LayeredNode {
  id: string
  /** From 0, top to bottom. */
  row: number
}

export interface Arrow {
  from: string
  to: string
}

export interface Layered {
  /** The middle of each node, in columns: the first column's middle is 0. */
  at: ReadonlyMap<string, number>
  /** Each arrow with the column that it has in every row from its first to its last. */
  paths: { from: string; to: string; rows: number[]; at: number[] }[]
}

/** A node, or the place where a long arrow crosses a row. */
interface Place {
  row: number
  node: string | undefined
  above: Place[]
  below: Place[]
  at: number
}

/** How far apart the middles of neighbours are at least, in columns: two nodes, a node and an arrow, two arrows. */
const gaps = [1, 0.64, 0.2] as const
const sweeps = 24

/**
 * Lays out nodes in rows so that few arrows cross and those that are long run straight: Sugiyama's way, with the
 * middles of neighbours for the order, and least squares for the columns.
 *
 * @param columns how wide the drawing may be, in nodes side by side; a row may not have more
 * @throws Error for an arrow that does not lead to a later row
 */
export function layered(nodes: readonly LayeredNode[], arrows: readonly Arrow[], columns: number): Layered {
  const places = new Map(nodes.map(({ id, row }) => [id, placeIn(row, id)]))
  const rows: Place[][] = Array.from({ length: Math.max(-1, ...nodes.map(({ row }) => row)) + 1 }, () => [])
  for (const place of places.values()) rows[place.row]!.push(place)
  // Arrows from one node go together as far as they can: one line that branches crosses less than a bundle of lines.
  const trunks = new Map<string, Place[]>()
  const paths = arrows.map(({ from, to }) => {
    const [first, last] = [places.get(from)!, places.get(to)!]
    if (first.row >= last.row) throw new Error(`the arrow from ${from} to ${to} does not lead to a later row`)
    const trunk = trunks.get(from) ?? [first]
    trunks.set(from, trunk)
    while (trunk.length < last.row - first.row) {
      const crossing = placeIn(first.row + trunk.length, undefined)
      rows[crossing.row]!.push(crossing)
      join(trunk.at(-1)!, crossing)
      trunk.push(crossing)
    }
    const path = [...trunk.slice(0, last.row - first.row), last]
    join(path.at(-2)!, last)
    return { from, to, path }
  })
  const ordered = inGoodOrder(rows)
  spread(ordered, columns)
  return {
    at: new Map([...places].map(([id, { at }]) => [id, at])),
    paths: paths.map(({ from, to, path }) => ({
      from,
      to,
      rows: path.map(({ row }) => row),
      at: path.map(({ at }) => at),
    })),
  }
}

const placeIn = (row: number, node: string | undefined): Place => ({ row, node, above: [], below: [], at: 0 })

function join(above: Place, below: Place): void {
  above.below.push(below)
  below.above.push(above)
}

/** The best order that was met while the rows were sorted by their neighbours, down and up in turns. */
function inGoodOrder(rows: Place[][]): Place[][] {
  let [now, best, fewest] = [rows, rows, Number.POSITIVE_INFINITY]
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const down = sweep % 2 === 0
    const next = now.map(row => [...row])
    const sequence = down ? next : [...next].reverse()
    for (const row of sequence) {
      const rank = positionsOf(next)
      const middle = new Map(
        row.map(place => [place, mean((down ? place.above : place.below).map(other => rank.get(other)!))]),
      )
      // One that nothing pulls stays where it is: its own place counts, and the sort is stable.
      row.sort((a, b) => (middle.get(a) ?? rank.get(a)!) - (middle.get(b) ?? rank.get(b)!))
    }
    const crossed = crossings(next)
    if (crossed < fewest) [best, fewest] = [next, crossed]
    now = next
  }
  return best
}

/** How far along its row each place is, from 0 to 1: rows of different lengths can then be compared. */
const positionsOf = (rows: Place[][]) =>
  new Map(rows.flatMap(row => row.map((place, n) => [place, (n + 0.5) / row.length] as const)))

/** How many pairs of arrows cross between neighbouring rows. */
function crossings(rows: Place[][]): number {
  const index = new Map(rows.flatMap(row => row.map((place, n) => [place, n] as const)))
  let count = 0
  for (const row of rows) {
    const ends = row.flatMap(place => place.below.map(other => index.get(other)!).sort((a, b) => a - b))
    for (let a = 0; a < ends.length; a++)
      for (let b = a + 1; b < ends.length; b++) if (ends[a]! > ends[b]!) count++
  }
  return count
}

/** Gives each place its column: near its neighbours, in the order of its row, and within the drawing. */
function spread(rows: Place[][], columns: number): void {
  for (const row of rows)
    settle(
      row,
      row.map((_, n) => ((n + 0.5) / row.length) * columns - 0.5),
      columns,
    )
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const sequence = sweep % 2 === 0 ? rows : [...rows].reverse()
    for (const row of sequence) settle(row, row.map(wish), columns)
  }
}

/** Where a place would like to be: in the middle of its neighbours. */
const wish = ({ above, below, at }: Place) => mean([...above, ...below].map(other => other.at)) ?? at

/**
 * Puts a row as near to its wishes as its order and the distances allow, by least squares: neighbours that would stand
 * too close are pooled (isotonic regression), and what would leave the drawing stops at its edge. A crossing counts
 * four times, so that long arrows run straight.
 */
function settle(row: Place[], wishes: number[], columns: number): void {
  const offsets: number[] = []
  row.forEach((place, n) => {
    offsets.push(n === 0 ? 0 : offsets[n - 1]! + gap(row[n - 1]!, place))
  })
  const pools: { sum: number; weight: number; size: number }[] = []
  row.forEach(({ node }, n) => {
    const weight = node === undefined ? 4 : 1
    pools.push({ sum: weight * (wishes[n]! - offsets[n]!), weight, size: 1 })
    while (pools.length > 1) {
      const [before, last] = pools.slice(-2) as [(typeof pools)[0], (typeof pools)[0]]
      if (before.sum / before.weight <= last.sum / last.weight) break
      pools.splice(-2, 2, {
        sum: before.sum + last.sum,
        weight: before.weight + last.weight,
        size: before.size + last.size,
      })
    }
  })
  const room = Math.max(0, columns - 1 - (offsets.at(-1) ?? 0))
  const starts = pools.flatMap(({ sum, weight, size }) =>
    Array<number>(size).fill(Math.min(room, Math.max(0, sum / weight))),
  )
  row.forEach((place, n) => {
    place.at = starts[n]! + offsets[n]!
  })
}

const gap = (a: Place, b: Place) => gaps[(a.node === undefined ? 1 : 0) + (b.node === undefined ? 1 : 0)]!

const mean = (numbers: number[]) =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, n) => sum + n, 0) / numbers.length
