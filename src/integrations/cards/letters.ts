import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face, Font, Buffer as Run, shape } from 'harfbuzzjs'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)

const faces = { serif: 'source-serif-4', sans: 'source-sans-3' }
/** The files that npm brings of each face, the likeliest first. */
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese']

/** Text as outlines: an SVG path that begins at the origin, on the base line, and its width; both in pixels. */
export interface Outline {
  path: string
  width: number
}

/** Sets text of known characters in one face and weight. */
export type Letters = (text: string, size: number) => Outline

/**
 * One of our own faces as outlines, shaped with kerning: no font of the system is asked, so what is set looks the
 * same wherever it is built.
 *
 * @param weight on the face's axis, e.g. 600
 * @param characters all that will be set; only they are read
 * @throws when the face has no glyph for one of them
 */
export async function lettersOf(
  face: keyof typeof faces,
  weight: number,
  characters: string,
): Promise<Letters> {
  const fonts: Font[] = []
  const missing = new Set(characters)
  for (const script of scripts) {
    if (missing.size === 0) break
    const file = `@fontsource-variable/${faces[face]}/files/${faces[face]}-${script}-wght-normal.woff2`
    const plain = await subsetFont(readFileSync(require.resolve(file)), [...missing].join(''), {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
    })
    const font = new Font(new Face(new Blob(new Uint8Array(plain).buffer)))
    const had = missing.size
    for (const character of missing) if (covers(font, character)) missing.delete(character)
    if (missing.size < had) fonts.push(font)
  }
  if (missing.size > 0)
    throw new Error(
      `The face ${faces[face]} has no glyph for “${[...missing].join('”, “')}”: expected letters of the scripts ${scripts.join(', ')}.`,
    )
  return (text, size) => {
    let x = 0
    let path = ''
    for (const { font, part } of runs(text, fonts)) {
      const scale = size / font.face.upem
      const run = new Run()
      run.addText(part)
      run.guessSegmentProperties()
      shape(font, run)
      const places = run.getGlyphPositions()
      for (const [i, { codepoint: glyph }] of run.getGlyphInfos().entries()) {
        const { xAdvance, xOffset, yOffset } = places[i]
        path += moved(font.glyphToJson(glyph), scale, x + xOffset * scale, -yOffset * scale)
        x += xAdvance * scale
      }
    }
    return { path, width: x }
  }
}

const covers = (font: Font, character: string) => Boolean(font.nominalGlyph(character.codePointAt(0)!))

/** The text cut where another file of the face takes over. */
function runs(text: string, fonts: Font[]): { font: Font; part: string }[] {
  const found: { font: Font; part: string }[] = []
  for (const character of text) {
    const font = fonts.find(font => covers(font, character))
    if (!font) throw new Error(`“${character}” of “${text}” was not among the characters to be set.`)
    if (found.at(-1)?.font === font) found.at(-1)!.part += character
    else found.push({ font, part: character })
  }
  return found
}

/** A glyph's outline, from the font's units with y upwards to pixels with y downwards. */
function moved(commands: { type: string; values: number[] }[], scale: number, x: number, y: number): string {
  return commands
    .map(({ type, values }) => {
      const at = values.map((value, i) => (i % 2 === 0 ? x + value * scale : y - value * scale).toFixed(1))
      return type + at.join(' ')
    })
    .join('')
}
