/**
 * Formulas of notations that are not shown, packed small: MathJax's HTML is a few dozen phrases over and over, and
 * each of them becomes one character. A page of 60 formulas so carries three further notations as text of a fifth
 * of the size, which the browser need not parse until the reader asks for it.
 */

const phrases = [
  '<mjx-assistive-mml><math>',
  '<mjx-assistive-mml><math display="block">',
  '<mjx-container jax="CHTML" aria-hidden="true"><mjx-math class="MJX-TEX">',
  '<mjx-container jax="CHTML" display="true" aria-hidden="true"><mjx-math display="true" style="margin-left: 0; margin-right: 0;" class="MJX-TEX">',
  '<mjx-mstyle><mjx-mspace style="width: 0.167em;">',
  '<mjx-TeXAtom size="s">',
  '<mjx-TeXAtom class="fw"',
  '<mjx-TeXAtom class="bw"',
  '<mjx-TeXAtom',
  '<mjx-script style="vertical-align: ',
  'em; margin-left: 0;">',
  'em; margin-left: ',
  '<mjx-spacer style="margin-top: 0.18em;">',
  '<mjx-mi><mjx-c class="mjx-c1D4',
  '<mjx-mi><mjx-c class="mjx-c1D6',
  '<mjx-mi size="s"><mjx-c class="mjx-c1D4',
  '<mjx-mi><mjx-c class="mjx-c',
  '<mjx-mo><mjx-c class="mjx-c28">',
  '<mjx-mo><mjx-c class="mjx-c29">',
  '<mjx-mo><mjx-c class="mjx-c',
  '<mjx-mn><mjx-c class="mjx-c',
  '<mjx-c class="mjx-c',
  ' TEX-I">',
  ' TEX-S',
  ' space="4">',
  ' space="3">',
  ' space="2">',
  ' size="s">',
  '<mjx-msubsup',
  '<mjx-msup',
  '<mjx-msub',
  '<mjx-mrow',
  '<mjx-mo',
  '<mjx-mn',
  '<mjx-mfrac',
  '<mjx-frac type="d"><mjx-num><mjx-nstrut type="d">',
  '<mjx-dbox><mjx-dtable><mjx-line type="d">',
  '<mjx-row><mjx-den><mjx-dstrut type="d">',
  '<mjx-munder',
  '<mjx-row',
  '<mjx-base>',
  '<mjx-under style="padding-top: ',
  'em; padding-left: ',
  '<mjx-over style="padding-bottom: ',
  '<mjx-mtd style="',
  'padding-right: ',
  'padding-bottom: ',
  ' style="',
  '<msubsup><mi>',
  '<msub><mi>',
  '<msup><mi>',
  '<mrow intent="_',
  '<mrow><mo>(',
  '<mrow>',
  '<mi>',
  '<mo>',
  '<mn>',
  '<mstyle><mspace>',
  '<mi mathvariant="normal">∂',
  '<mfrac>',
  'em;">',
]
/** The first of the characters that stand for phrases: rare Latin letters, two bytes each. */
const first = 0x180
const end = String.fromCharCode(first + phrases.length)
const codes = new RegExp(`[${String.fromCharCode(first)}-${end}]`)
const byLength = phrases.map((phrase, i) => [phrase, String.fromCharCode(first + i)] as const)
byLength.sort(([a], [b]) => b.length - a.length)

/** Before HTML that holds one of those letters itself and so is not packed. */
const asItIs = '!'

/** Packs the HTML of a formula. */
export function pack(html: string): string {
  if (codes.test(html)) return asItIs + html
  let packed = html.replace(/<\/[\w-]+>/g, end)
  for (const [phrase, code] of byLength) packed = packed.replaceAll(phrase, code)
  return packed
}

/** The HTML that was packed. */
export function unpack(packed: string): string {
  if (packed.startsWith(asItIs)) return packed.slice(asItIs.length)
  const opened = packed.replace(new RegExp(codes, 'g'), code =>
    code === end ? end : phrases[code.charCodeAt(0) - first]!,
  )
  const open: string[] = []
  return opened.replace(new RegExp(`<([\\w-]+)[^>]*>|${end}`, 'g'), (piece, tag: string | undefined) => {
    if (tag === undefined) return `</${open.pop()}>`
    open.push(tag)
    return piece
  })
}
