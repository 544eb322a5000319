import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { faceFont } from '#maths/mathjax/faces.ts'
import type { Used } from '#maths/mathjax/stylesheet.ts'
import { contentHash } from '../site/content-hash.ts'
import { writeAside } from '../site/write-aside.ts'

/** A face without glyphs, for its metrics: lines of height zero sit on it. Cut fonts without glyphs are invalid. */
const uncut = new Set(['MathJax_Zero'])

/** Of the pages with formulas, the part that must show a character for it to be in the first file of its face. */
const manyPages = 1 / 15
/** Fewer characters than these are not worth a file of their own: each has about half a kilobyte around its glyphs. */
const worthAFile = 8

/**
 * Divides the characters of a face between two files, so that most pages load one of them and need not the other.
 *
 * @param characters all that are shown anywhere
 * @param often those that enough pages show; see `shownOften`
 * @returns one text, or two: those that many pages show, and the others
 */
export function divideFace(characters: string, often: string): [string] | [string, string] {
  const all = [...new Set(characters)]
  const rare = all.filter(char => !often.includes(char))
  if (Math.min(rare.length, all.length - rare.length) < worthAFile) return [characters]
  return [all.filter(char => often.includes(char)).join(''), rare.join('')]
}

/**
 * What many pages use of MathJax's style sheet.
 *
 * @param pages what each page shows, of those with formulas
 */
export function shownOften(pages: Used[]): Used {
  const counts = new Map<string, number>()
  for (const name of pages.flatMap(used => [...used])) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= pages.length * manyPages).map(([name]) => name))
}

/** Name of the file that `cutFace` gives, as it is served. */
export const faceFile = (face: string, hash: string) =>
  `${face}.${hash}.${uncut.has(face) ? 'woff' : 'woff2'}`

/**
 * Cuts a face of MathJax down to the characters that the site shows; cached on disk by content.
 *
 * @param face name of the file without ending, e.g. `MathJax_Math-Italic`
 * @param characters that are shown
 * @param cache folder kept between builds
 * @returns the font, or null when the face has none of the characters and need not be shipped
 */
export async function cutFace(face: string, characters: string, cache: string): Promise<Buffer | null> {
  const wanted = [...new Set(characters)].sort().join('')
  const original = faceFont(face)
  if (uncut.has(face)) return original
  const key = contentHash(16, original, wanted)
  const file = join(cache, `${face}.${key}.woff2`)
  if (existsSync(file)) {
    const found = readFileSync(file)
    return found.length > 0 ? found : null
  }
  const keep = (await hasAny(original, wanted))
    ? await subsetFont(original, wanted, { targetFormat: 'woff2' })
    : Buffer.alloc(0)
  writeAside(file, keep)
  return keep.length > 0 ? keep : null
}

async function hasAny(font: Buffer, characters: string): Promise<boolean> {
  const empty = await subsetFont(font, '', { targetFormat: 'truetype' })
  const some = await subsetFont(font, characters, { targetFormat: 'truetype' })
  return some.length > empty.length
}
