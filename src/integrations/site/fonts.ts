import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { contentHash } from './content-hash.ts'
import { writeAside } from './write-aside.ts'

const require = createRequire(import.meta.url)

/**
 * The characters that the text faces carry: printable ASCII and the signs that lessons use outside formulas. What is
 * missing falls back to a system face, glyph by glyph.
 */
const characters =
  Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('') +
  '\u00a0©«»°±²³·¹¼½¾×÷–—‘’“”„…‹›−′″←→↑↓≈≠≤≥∂Σδαστ⊙√∞✓'

type Axis = number | { min: number; max: number }

interface Face {
  /** Path of the npm package's file. */
  file: string
  style: 'normal' | 'italic'
  /** Weight, or the range of weights that is kept of the variable font. */
  weight: Axis
  /** Tables that are left out. */
  without?: string[]
}

const faces = {
  serif: [
    {
      file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      style: 'normal',
      weight: { min: 400, max: 700 },
    },
    {
      file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
      style: 'italic',
      weight: 400,
    },
  ],
  sans: [
    {
      file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      style: 'normal',
      weight: { min: 400, max: 600 },
    },
  ],
  mono: [
    {
      file: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
      style: 'normal',
      weight: 400,
      // Its ligatures, which no style here asks for, without which nothing of this table shows.
      without: ['GSUB'],
    },
  ],
} satisfies Record<string, Face[]>

const describe = (weight: Axis) => (typeof weight === 'number' ? `${weight}` : `${weight.min} ${weight.max}`)

/** Cuts one face down to our characters and weights; cached by content, because a build starts with this. */
async function subset(face: Face, cache: string): Promise<string> {
  const original = readFileSync(require.resolve(face.file))
  const key = contentHash(
    16,
    original,
    characters,
    `${describe(face.weight)} without closure ${face.without ?? ''}`,
  )
  const target = join(cache, `${key}.woff2`)
  if (!existsSync(target)) {
    writeAside(
      target,
      await subsetFont(original, characters, {
        targetFormat: 'woff2',
        variationAxes: { wght: face.weight },
        // Without the small capitals, old figures and ligatures that no style here asks for.
        noLayoutClosure: true,
        ...(face.without && { dropTables: face.without }),
      }),
    )
  }
  return target
}

/**
 * The site's faces as variants for Astro's local font provider, which adds fallbacks of the same metrics, so that
 * nothing shifts while they load.
 *
 * @param cache folder for the cut fonts, kept between builds
 */
export async function fontVariants(cache: string) {
  const variants = async (family: Face[]) =>
    Promise.all(
      family.map(async face => ({
        src: [await subset(face, cache)] as [string],
        style: face.style,
        weight: describe(face.weight),
      })),
    )
  return {
    serif: await variants(faces.serif),
    sans: await variants(faces.sans),
    mono: await variants(faces.mono),
  }
}
