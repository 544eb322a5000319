/**
 * Formulas of notations that are not shown, packed small: MathJax's HTML is a few dozen phrases over and over, and
 * each of them becomes one character. A page of 60 formulas so carries three further notations as text of a fifth
 * of the size, which the browser need not parse until the reader asks for it.
 */

/** Stands for whichever tag is to be closed: a rare Latin letter, as are the codes of the phrases; two bytes each. */
const end = '\u0180'
const first = 0x181

const phrases = [
  '<mjx-assistive-mml><math>',
  '<mjx-assistive-mml><math display="block">',
  '<mjx-container jax="CHTML" aria-hidden="true"><mjx-math class="MJX-TEX">',
  '<mjx-container jax="CHTML" display="true" aria-hidden="true"><mjx-math display="true" style="margin-left: 0; margin-right: 0;" class="MJX-TEX">',
  `<mjx-mspace style="width: 0.167em;">${end}`,
  '<mjx-texatom size="s">',
  '<mjx-texatom class="',
  '<mjx-texatom',
  '<mjx-script style="vertical-align: ',
  'em; margin-left: 0;">',
  'em; margin-left: ',
  `<mjx-spacer style="margin-top: 0.18em;">${end}`,
  '<mjx-c class="mjx-c1D4',
  '<mjx-c class="mjx-c1D6',
  `<mjx-c class="mjx-c28">${end}`,
  `<mjx-c class="mjx-c29">${end}`,
  '<mjx-c class="mjx-c',
  ` TEX-I">${end}`,
  ' TEX-I"',
  ' TEX-S',
  ` space="4">${end}`,
  ` space="3">${end}`,
  ` space="2">${end}`,
  ' space="',
  ` size="s">${end}`,
  ' class="',
  ' class="fw">',
  ' class="bw">',
  `">${end}`,
  '<mjx-msubsup',
  '<mjx-msup',
  '<mjx-msub',
  '<mjx-mrow',
  '<mjx-mo',
  '<mjx-mn',
  '<mjx-mfrac',
  `<mjx-frac type="d"><mjx-num><mjx-nstrut type="d">${end}`,
  `${end}<mjx-dbox><mjx-dtable><mjx-line type="d">${end}<mjx-row><mjx-den><mjx-dstrut type="d">${end}`,
  '<mjx-munder',
  '<mjx-row>',
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
  `<mstyle><mspace>${end}${end}`,
  '<mi mathvariant="normal">∂',
  '<mfrac>',
  'em;">',
]
const codes = new RegExp(`[${end}-${String.fromCharCode(first + phrases.length - 1)}]`)
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
