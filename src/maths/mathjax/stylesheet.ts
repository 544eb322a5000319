/** What the formulas of some HTML use: lower-case names of MathJax's elements and of their classes. */
export type Used = Set<string>

/** A file of a face, as the style sheet names it. */
export interface FontFile {
  /** Its address, relative to the style sheet. */
  url: string
  /** The only characters that it is for; absent: all that no other file of its face is for. */
  only?: string
}

/** The face behind each class of MathJax's glyphs; a glyph without such a class is of the main face. */
const faces: Record<string, string> = {
  '': 'MathJax_Main-Regular',
  b: 'MathJax_Main-Bold',
  i: 'MathJax_Math-Italic',
  mi: 'MathJax_Main-Italic',
  bi: 'MathJax_Math-BoldItalic',
  s1: 'MathJax_Size1-Regular',
  s2: 'MathJax_Size2-Regular',
  s3: 'MathJax_Size3-Regular',
  s4: 'MathJax_Size4-Regular',
  a: 'MathJax_AMS-Regular',
  c: 'MathJax_Calligraphic-Regular',
  cb: 'MathJax_Calligraphic-Bold',
  fr: 'MathJax_Fraktur-Regular',
  frb: 'MathJax_Fraktur-Bold',
  ss: 'MathJax_SansSerif-Regular',
  ssb: 'MathJax_SansSerif-Bold',
  ssi: 'MathJax_SansSerif-Italic',
  sc: 'MathJax_Script-Regular',
  t: 'MathJax_Typewriter-Regular',
  v: 'MathJax_Vector-Regular',
  vb: 'MathJax_Vector-Bold',
}

/** Parts of growing brackets and arrows come from any of these. */
const stretchy = ['s1', 's4', '', 'a']

/** What a number slot may be refilled with, whatever stands in it now. */
const slotCharacters = '0123456789.,-+−×()∞NaN\u00a0'

/**
 * Adds what the formulas use that stand as text in a script or in data. Pages are no matter of this: they are parsed.
 *
 * @param text JavaScript or JSON
 * @param used is extended
 */
export function collectInScript(text: string, used: Used): void {
  if (!text.includes('mjx-')) return
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\"', '"')
  for (const [, tag, attributes] of plain.matchAll(/<(mjx-[\w-]+)([^>]*)>/g)) {
    used.add(tag!.toLowerCase())
    const names = /class="([^"]*)"/.exec(attributes!)?.[1]
    for (const name of names?.split(' ') ?? []) used.add(name.toLowerCase())
  }
}

/**
 * Cuts MathJax's full style sheet down to what some pages use.
 *
 * @param full `fullStyleSheet()`
 * @param used of all pages that share the result
 * @param fontFiles the files of a face, the one for all characters first; none for a face that is not shipped
 * @returns the rules, and which characters of which face they show
 * @throws Error when the sheet is not built as this code expects, as another version's may be
 */
export function cutStyleSheet(
  full: string,
  used: Used,
  fontFiles: (face: string) => FontFile[],
): { css: string; characters: Map<string, string> } {
  assertFits(full, used)
  const characters = new Map<string, string>([['MathJax_Zero', '']])
  const show = (face: string, text: string) => characters.set(face, (characters.get(face) ?? '') + text)
  if (used.has('slot')) show(faces['']!, slotCharacters)

  const rules = full.split(/\n\n+/).filter(rule => rule.includes('{') && !rule.startsWith('_::'))
  const kept = rules.filter(rule => !rule.startsWith('@font-face') && isUsed(selectorsOf(rule), used))
  for (const rule of kept) {
    const content = /content: "((?:\\.|[^"])*)"/.exec(rule)?.[1]
    if (content === undefined) continue
    const text = content.replace(/\\([0-9A-F]+) ?|\\(.)/g, (_, hex, char) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : char,
    )
    const face = /\.TEX-(\w+)/.exec(rule)?.[1]?.toLowerCase()
    if (face !== undefined) show(faces[face]!, text)
    else for (const name of rule.includes('stretch') ? stretchy : ['']) show(faces[name]!, text)
  }

  const fontFaces = rules
    .filter(rule => rule.startsWith('@font-face'))
    .map(rule => ({
      family: /font-family: ([\w-]+)/.exec(rule)![1]!,
      face: /\/(\w+(?:-\w+)?)\.woff/.exec(rule)![1]!,
    }))
    .filter(({ face }) => characters.has(face))
    .flatMap(({ family, face }) =>
      fontFiles(face).map(
        ({ url, only }) =>
          `@font-face{font-family:${family};src:url("${url}");font-display:${face === 'MathJax_Zero' ? 'block' : 'swap'}${only === undefined ? '' : `;unicode-range:${rangeOf(only)}`}}`,
      ),
    )
  return { css: [...fontFaces, ...kept.map(minify)].join('\n'), characters }
}

const rangeOf = (characters: string) =>
  [...new Set(characters)].map(char => `U+${char.codePointAt(0)!.toString(16)}`).join(',')

/** Each glyph that is used has its rule, each face of a glyph is one that we know, and each of those has its file. */
function assertFits(full: string, used: Used): void {
  const glyphs = new Set([...full.matchAll(/\.(mjx-c[0-9A-F]+)\b/g)].map(([, name]) => name!.toLowerCase()))
  const kinds = [...full.matchAll(/\.mjx-c[0-9A-F]+\.TEX-(\w+)/g)].map(([, kind]) => kind!.toLowerCase())
  const lost = [
    ...[...used].filter(name => /^mjx-c[0-9a-f]+$/.test(name) && !glyphs.has(name)),
    ...kinds.filter(kind => !Object.hasOwn(faces, kind)).map(kind => `TEX-${kind}`),
    ...Object.values(faces).filter(face => !full.includes(`/${face}.woff`)),
  ]
  if (lost.length > 0)
    throw new Error(
      `mathjax: its style sheet has changed. Expected rules for all glyphs and faces, found none for ${[...new Set(lost)].slice(0, 5).join(', ')}: compare src/maths/mathjax/stylesheet.ts with its new version.`,
    )
}

const selectorsOf = (rule: string) => rule.slice(0, rule.indexOf('{')).replace(/\/\*.*?\*\//g, '')

/** A rule stays when one of its selectors names only elements and glyphs that are there. */
function isUsed(selectors: string, used: Used): boolean {
  return selectors.split(',').some(selector => {
    const names = selector.match(/mjx-[\w-]+|TEX-\w+/g) ?? []
    return names.every(name => used.has(name.toLowerCase()) || name === 'mjx-tex')
  })
}

function minify(rule: string): string {
  const [head, body] = [
    rule.slice(0, rule.indexOf('{')),
    rule.slice(rule.indexOf('{') + 1, rule.lastIndexOf('}')),
  ]
  const declarations = body
    .replace(/\/\*.*?\*\//g, '')
    .split(/;\s*\n/)
    .map(line => line.trim().replace(/^([\w-]+): /, '$1:'))
    .filter(Boolean)
  return `${head.trim().replace(/ > /g, '>')}{${declarations.join(';').replace(/;$/, '')}}`
}
