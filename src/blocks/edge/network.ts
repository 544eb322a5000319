import { layered, type Point } from '#drawing/geometry.ts'
import { connectionsOf } from '#drawing/network.ts'

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
  return connectionsOf(sizes).map(line => {
    const [from, to] = [line.from, line.to].map(([layer, unit]) => ({ layer, n: unit + 1 }))
    return { name: `${unitName(from, sizes)}-${unitName(to, sizes)}`, from, to }
  })
}

/** The name of a unit: `x1`, `h2` (`h1.2` where there are several hidden layers), `o1`. */
export function unitName({ layer, n }: Unit, sizes: readonly number[]): string {
  if (layer === 0) return `x${n}`
  if (layer === sizes.length - 1) return `o${n}`
  return sizes.length === 3 ? `h${n}` : `h${layer}.${n}`
}

export const drawing = { width: 480, row: 62, radius: 17, margin: 44, heads: 26 }

/**
 * Places of units in a drawing of `drawing.width` by the returned height: layers from left to right, each centred
 * below a line that names them.
 */
export function layout(sizes: readonly number[]): { height: number; placeOf(unit: Unit): Point } {
  const { width, row, margin, heads } = drawing
  const height = heads + Math.max(...sizes) * row + 16
  const places = layered(sizes, { width, height, marginX: margin, spacing: row, shiftY: heads / 2 })
  return { height, placeOf: ({ layer, n }) => places[layer][n - 1] }
}
