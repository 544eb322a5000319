import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { faceFont } from '#maths/mathjax/faces.ts'
import { contentHash } from '../site/content-hash.ts'
import { writeAside } from '../site/write-aside.ts'

/** A face without glyphs, for its metrics: lines of height zero sit on it. Cut fonts without glyphs are invalid. */
const uncut = new Set(['MathJax_Zero'])

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
