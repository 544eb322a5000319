import { type Range, scaleOf } from '#drawing/axes.ts'
import { areaPath, linePath, ringsOf } from '#drawing/contour.ts'
import type { Point } from '#drawing/geometry.ts'
import type { Network } from '#engine'
import { flatten, forwardFlat } from '#engine/flat.ts'

/** The plane in its drawing: a square of this side, from this place on. */
export const plane = { x: 30, y: 10, side: 300 }

/** From each of these outputs on the plane is tinted a little more. */
export const levels = [0.1, 0.3, 0.5, 0.7, 0.9]

/** What a network puts out all over the plane, as drawn. */
export interface Surface {
  /** For each of `levels`, where the output is at least that. */
  areas: string[]
  /** Where it is ½. */
  half: string
}

/** Places a pair of inputs in the drawing of the plane. */
export function placeIn(range: Range): (x1: number, x2: number) => Point {
  const across = scaleOf(range, [plane.x, plane.x + plane.side])
  const up = scaleOf(range, [plane.y + plane.side, plane.y])
  return (x1, x2) => ({ x: across(x1), y: up(x2) })
}

/** The pair of inputs at a place of the drawing. */
export function inputsAt(range: Range, { x, y }: Point): { x1: number; x2: number } {
  const [across, up] = [
    scaleOf([plane.x, plane.x + plane.side], range),
    scaleOf([plane.y, plane.y + plane.side], [range[1], range[0]]),
  ]
  return { x1: across(x), x2: up(y) }
}

/** Draws where a network of two inputs is how large. */
export class SurfacePainter {
  readonly #side: number
  readonly #x: Float64Array

  /**
   * @param range of both inputs
   * @param side places at which the output is computed, in each direction
   */
  constructor(range: Range, side = 29) {
    this.#side = side
    this.#x = new Float64Array(2 * side * side)
    const across = scaleOf([0, side - 1], range)
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const at = 2 * (row * side + column)
        this.#x[at] = across(column)
        this.#x[at + 1] = across(side - 1 - row)
      }
    }
  }

  paint(network: Network): Surface {
    const side = this.#side
    const flat = flatten(network, side * side)
    forwardFlat(flat, this.#x, side * side)
    const grid = { values: flat.layers[flat.layers.length - 1].a, side }
    const place = ({ x, y }: Point) => ({
      x: plane.x + (x / (side - 1)) * plane.side,
      y: plane.y + (y / (side - 1)) * plane.side,
    })
    const rings = levels.map(level => ringsOf(grid, level))
    return {
      areas: rings.map(ring => areaPath(ring, side, place)),
      half: linePath(rings[levels.indexOf(0.5)], side, place),
    }
  }
}
