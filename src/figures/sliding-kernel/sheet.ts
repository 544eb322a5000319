import type { Point } from '#drawing/geometry.ts'
import type { Convolution, Part } from './convolution.ts'

/** A sheet: its size, the height of each row, the first column, the distance of columns, and half a box. */
export interface Sheet {
  width: number
  height: number
  left: number
  gap: number
  kernel: number
  place: number
  input: number
  half: Point
}

export const sheets = {
  wide: {
    width: 640,
    height: 330,
    left: 82,
    gap: 73,
    kernel: 40,
    place: 132,
    input: 262,
    half: { x: 27, y: 16 },
  },
  narrow: {
    width: 340,
    height: 310,
    left: 29,
    gap: 40,
    kernel: 38,
    place: 126,
    input: 246,
    half: { x: 18.5, y: 14 },
  },
} satisfies Record<string, Sheet>

/** Where the middle of a part's box is: a place is above the inputs that it reads, the kernel above all. */
export function spotOf({ kind, at }: Part, { x, k }: Convolution, sheet: Sheet): Point {
  const column = (i: number) => sheet.left + i * sheet.gap
  const middle = (k.length - 1) / 2
  if (kind === 'input') return { x: column(at), y: sheet.input }
  if (kind === 'place') return { x: column(at + middle), y: sheet.place }
  return { x: column((x.length - 1) / 2) + (at - middle) * sheet.gap, y: sheet.kernel }
}
