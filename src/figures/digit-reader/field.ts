import { SIDE } from './digits.ts'

/** The pad is a finer field than the images: this many cells a side. */
export const FINE = 24

/** Ink in each fine cell, row by row, from 0 to 1. */
export type Field = readonly number[]

export const emptyField = (): Field => Array.from({ length: FINE ** 2 }, () => 0)

/** How far a pen's ink reaches, in fine cells. */
const PEN = 1.6

/** The field after a stroke of the pen, from one point to another, in fine cells. */
export function stroke(field: Field, from: [x: number, y: number], to: [x: number, y: number]): Field {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  return field.map((ink, cell) => {
    const [x, y] = [(cell % FINE) + 0.5 - from[0], Math.floor(cell / FINE) + 0.5 - from[1]]
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length))
    const distance = Math.hypot(x - along * dx, y - along * dy)
    return Math.max(ink, Math.min(1, Math.max(0, PEN + 0.5 - distance)))
  })
}

/** In the images, the longer side of a digit is this part of the whole. */
const LONGER = 20 / 22
/** How thin strokes were darkened when the images were made. */
const DARKENED = 0.7
/** Points a side at which each cell of an image is looked at. */
const LOOKS = 4

/**
 * What was drawn, as an image like those to train with: as large as they are, its ink balanced around the middle.
 *
 * @returns the ink of eight cells by eight; undefined where nothing was drawn
 */
export function imageOf(field: Field): number[] | undefined {
  const inked = field.flatMap((ink, cell) => (ink > 0.1 ? [cell] : []))
  if (inked.length === 0) return undefined
  const span = (places: number[]) => Math.max(...places) - Math.min(...places) + 1
  const longer = Math.max(
    span(inked.map(cell => cell % FINE)),
    span(inked.map(cell => Math.floor(cell / FINE))),
  )
  const total = field.reduce((sum, ink) => sum + ink, 0)
  const middle = (place: (cell: number) => number) =>
    field.reduce((sum, ink, cell) => sum + ink * (place(cell) + 0.5), 0) / total
  const [x, y] = [middle(cell => cell % FINE), middle(cell => Math.floor(cell / FINE))]
  // Fine cells to a cell of the image. A single dot is not blown up to the size of a digit.
  const scale = Math.max(longer, FINE / 3) / (SIDE * LONGER)
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= FINE || row >= FINE ? 0 : field[row * FINE + column]
  return Array.from({ length: SIDE ** 2 }, (_, cell) => {
    let ink = 0
    for (let look = 0; look < LOOKS ** 2; look++) {
      const [dx, dy] = [(look % LOOKS) + 0.5, Math.floor(look / LOOKS) + 0.5]
      const column = x + ((cell % SIDE) + dx / LOOKS - SIDE / 2) * scale
      const row = y + (Math.floor(cell / SIDE) + dy / LOOKS - SIDE / 2) * scale
      ink += at(Math.floor(column), Math.floor(row))
    }
    return (ink / LOOKS ** 2) ** DARKENED
  })
}
