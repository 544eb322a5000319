/** An image of eight cells by eight. */
export interface Digit {
  /** What it shows. */
  digit: number
  /** The ink in each cell, row by row, from 0 to 1. */
  ink: number[]
}

export const SIDE = 8

/** The most that a cell is written as: one hexadecimal digit. */
const MOST = 15

/** A line of `data/digits.txt`. */
export function digitOf(line: string): Digit {
  const [digit, cells] = line.split(' ')
  return { digit: Number(digit), ink: [...cells!].map(cell => Number.parseInt(cell, 16) / MOST) }
}

/** The digits to train with and, after an empty line, those to test with. */
export function readDigits(text: string): { train: Digit[]; test: Digit[] } {
  const [train, test] = text.split('\n\n').map(part => part.trim().split('\n').map(digitOf))
  return { train: train!, test: test! }
}

/** Outlines of the cells of a square by their darkness, in four steps: a few paths draw an image. */
export function inkPaths(ink: readonly number[], side = SIDE): { opacity: number; d: string }[] {
  const steps = 4
  return Array.from({ length: steps }, (_, n) => {
    const cells = ink.flatMap((of, cell) => (Math.round(of * steps) === n + 1 ? [cell] : []))
    const d = cells.map(cell => `M${cell % side} ${Math.floor(cell / side)}h1v1h-1z`).join('')
    return { opacity: (n + 1) / steps, d }
  }).filter(({ d }) => d !== '')
}
