import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const folder = join(
  dirname(createRequire(import.meta.url).resolve('mathjax-full/package.json')),
  'es5/output/chtml/fonts/woff-v2',
)

/** The uncut face of MathJax, as woff. */
export function mathsFace(face: string): Buffer {
  return readFileSync(join(folder, `${face}.woff`))
}

/**
 * Cuts a face of MathJax down to the characters that the site shows; cached on disk by content.
 *
 * @param face name of the file without ending, e.g. `MathJax_Math-Italic`
 * @param characters that are shown
 * @param cache folder kept between builds
 * @returns the font as woff2, or null when the face has none of the characters and need not be shipped
 */
export async function cutFace(face: string, characters: string, cache: string): Promise<Buffer | null> {
  const wanted = [...new Set(characters)].sort().join('')
  const original = mathsFace(face)
  const key = createHash('sha256').update(original).update(wanted).digest('hex').slice(0, 16)
  const file = join(cache, `${face}.${key}.woff2`)
  if (existsSync(file)) {
    const found = readFileSync(file)
    return found.length > 0 ? found : null
  }
  const cut = await subsetFont(original, wanted, { targetFormat: 'woff2' })
  // MathJax_Zero has no glyphs and is needed for its metrics: lines of height zero sit on it.
  const keep = face === 'MathJax_Zero' || (await hasAny(original, wanted)) ? cut : Buffer.alloc(0)
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, keep)
  return keep.length > 0 ? keep : null
}

async function hasAny(font: Buffer, characters: string): Promise<boolean> {
  const empty = await subsetFont(font, '', { targetFormat: 'truetype' })
  const some = await subsetFont(font, characters, { targetFormat: 'truetype' })
  return some.length > empty.length
}
