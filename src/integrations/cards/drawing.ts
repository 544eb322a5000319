import { readFileSync } from 'node:fs'
import { size } from '#drawing/card/size.ts'
import type { Letters } from './letters.ts'
import { setLines } from './lines.ts'

export interface Card {
  title: string
  /** What the page is, e.g. `Lesson 3`; may be empty. */
  kind: string
  /** The site's name in four pieces; the second is set in the colour of backward, the fourth in that of forward. */
  brand: readonly string[]
}

export interface Faces {
  title: Letters
  brand: Letters
  kind: Letters
}

const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')

/** A colour of the light theme. */
function colour(name: string): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)?.[1]
  if (!found) throw new Error(`src/styles/tokens.css: expected a colour --${name}, found none.`)
  return found
}

const edge = 80
/** Width that the title may take; the network stands to the right of it. */
export const measureOfTitle = 720

/**
 * A page's card as SVG without any text: brand above, kind and title below, and a 2-3-1 network beside them.
 *
 * @throws when the title does not fit
 */
export function drawing({ title, kind, brand }: Card, letters: Faces): string {
  const setting = setLines(title, {
    width: measureOfTitle,
    sizes: [84, 76, 68, 60, 54, 48],
    most: 4,
    measure: (text, size) => letters.title(text, size).width,
  })
  const leading = setting.size * 1.14
  const last = size.height - edge - 6
  const first = last - leading * (setting.lines.length - 1)
  const parts: string[] = []
  const put = ({ path }: { path: string }, x: number, y: number, fill: string) =>
    parts.push(
      `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" fill="${colour(fill)}" d="${path}"/>`,
    )

  let x = edge
  for (const [i, piece] of brand.entries()) {
    const outline = letters.brand(piece, 42)
    put(outline, x, edge + 32, ['ink', 'backward', 'ink', 'forward'][i] ?? 'ink')
    x += outline.width
  }
  if (kind) put(letters.kind(kind, 34), edge + 2, first - setting.size * 0.72 - 34, 'ink-soft')
  for (const [i, line] of setting.lines.entries())
    put(letters.title(line, setting.size), edge, first + i * leading, 'ink')

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
    `<rect width="100%" height="100%" fill="${colour('paper')}"/>`,
    network(),
    ...parts,
    '</svg>',
  ].join('')
}

/** Two inputs, three hidden units, one output: forward in blue, and one path back to a weight in orange. */
function network(): string {
  const inputs = [195, 365].map(y => [845, y])
  const hidden = [110, 280, 450].map(y => [970, y])
  const output = [1095, 280]
  const line = ([x1, y1]: number[], [x2, y2]: number[], stroke: string, width: number) =>
    `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${colour(stroke)}" stroke-width="${width}"/>`
  const forward = [
    ...inputs.flatMap(from => hidden.map(to => [from, to])),
    ...hidden.map(from => [from, output]),
  ]
  const back = [
    [inputs[1], hidden[2]],
    [hidden[2], output],
  ]
  const unit = ([cx, cy]: number[]) => `<circle cx="${cx}" cy="${cy}" r="24"/>`
  return [
    `<g fill="none" stroke-linecap="round">`,
    ...forward
      .filter(([from, to]) => !back.some(([a, b]) => a === from && b === to))
      .map(([from, to]) => line(from, to, 'forward', 3)),
    ...back.map(([from, to]) => line(from, to, 'backward', 6)),
    `</g><g fill="${colour('sheet')}" stroke="${colour('ink')}" stroke-width="3">`,
    ...[...inputs, ...hidden, output].map(unit),
    '</g>',
  ].join('')
}
