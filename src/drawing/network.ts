import { between, type Frame, layered, type Point, round } from './geometry.ts'
import type { UnitId } from './types.ts'

/** A line from a unit to a unit of the next layer. */
export interface Connection {
  from: UnitId
  to: UnitId
}

/** A connection as it is drawn. */
export interface Line extends Connection {
  /** An SVG path from `from` to `to`. */
  d: string
}

export interface NetworkDrawing {
  /** Centres of the units, `places[layer][unit]`. */
  places: Point[][]
  lines: Line[]
}

/**
 * All lines of a fully connected network: by layer, then by the unit that they lead to, then by where they come from.
 *
 * @param sizes number of units of each layer, inputs first
 */
export function connectionsOf(sizes: readonly number[]): Connection[] {
  return sizes
    .slice(1)
    .flatMap((size, l) =>
      Array.from({ length: size }, (_, to) =>
        Array.from({ length: sizes[l] }, (_, from) => ({ from: [l, from], to: [l + 1, to] }) as const),
      ).flat(),
    )
}

/**
 * A fully connected network as every drawing has it, whatever it is printed with: SVG as text, Preact, Astro.
 *
 * @param sizes number of units of each layer, inputs first
 * @param clear how far from the units' centres a line begins and ends
 */
export function networkDrawing(sizes: readonly number[], frame: Frame, clear = 0): NetworkDrawing {
  const places = layered(sizes, frame)
  const lines = connectionsOf(sizes).map(({ from, to }) => ({
    from,
    to,
    d: lineBetween(places[from[0]][from[1]], places[to[0]][to[1]], clear),
  }))
  return { places, lines }
}

/** A straight line as an SVG path, `clear` away from both of its ends. */
export function lineBetween(from: Point, to: Point, clear = 0): string {
  const [start, end] = between(from, to, clear, clear)
  return `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`
}
