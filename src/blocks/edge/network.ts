/** A unit of a small drawn network: its layer from 0 (the input) and its place in it from 1. */
export interface Unit {
  layer: number
  n: number
}

/** An edge between units of neighbouring layers. */
export interface Edge {
  /** As authors name it: `x1-h2`. */
  name: string
  from: Unit
  to: Unit
}

/**
 * Every edge of a fully connected network, by the layer it leads to, then by the unit it leads to.
 *
 * @param sizes units of each layer, input first
 */
export function edgesOf(sizes: readonly number[]): Edge[] {
  const edges: Edge[] = []
  for (let layer = 1; layer < sizes.length; layer++) {
    for (let to = 1; to <= sizes[layer]; to++) {
      for (let from = 1; from <= sizes[layer - 1]; from++) {
        const ends = [
          { layer: layer - 1, n: from },
          { layer, n: to },
        ] as const
        edges.push({ name: ends.map(unit => unitName(unit, sizes)).join('-'), from: ends[0], to: ends[1] })
      }
    }
  }
  return edges
}

/** The name of a unit: `x1`, `h2` (`h1.2` where there are several hidden layers), `o1`. */
export function unitName({ layer, n }: Unit, sizes: readonly number[]): string {
  if (layer === 0) return `x${n}`
  if (layer === sizes.length - 1) return `o${n}`
  return sizes.length === 3 ? `h${n}` : `h${layer}.${n}`
}

/** Where a unit is drawn, in the drawing's own units. */
export interface Place {
  x: number
  y: number
}

export const drawing = { width: 480, row: 62, radius: 17, margin: 44, heads: 26 }

/**
 * Places of units in a drawing of `drawing.width` by the returned height: layers from left to right, each centred
 * below a line that names them.
 */
export function layout(sizes: readonly number[]): { height: number; placeOf(unit: Unit): Place } {
  const rows = Math.max(...sizes) * drawing.row + 16
  const gap = (drawing.width - 2 * drawing.margin) / (sizes.length - 1)
  return {
    height: drawing.heads + rows,
    placeOf: ({ layer, n }) => ({
      x: drawing.margin + layer * gap,
      y: drawing.heads + rows / 2 + (n - (sizes[layer] + 1) / 2) * drawing.row,
    }),
  }
}
