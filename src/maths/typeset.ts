import { nearest } from '#i18n/nearest.ts'
import { macros, ownCommands } from './macros/table.ts'
import { knownCommands, typesetPlain } from './mathjax/mathjax.ts'
import { MathsError, type Where } from './where.ts'

export interface TypesetOptions {
  /** True for a formula on its own line. */
  display: boolean
  where: Where
  /** The formula as its author wrote it, for messages; the TeX itself when left out. */
  source?: string
}

/** Wider than this many em, an inline formula gets a box that scrolls in itself on a narrow screen. */
const long = 13

/**
 * One formula as accessible HTML: a picture for the eyes and MathML for assistive technology.
 *
 * @param tex plain TeX without dollars
 * @throws MathsError with file, line, formula and TeX's message
 */
export function typeset(tex: string, { display, where, source = tex }: TypesetOptions): { html: string } {
  try {
    const { picture, mathml, size } = typesetPlain(tex, display)
    const spoken = `<mjx-assistive-mml>${mathml}</mjx-assistive-mml>`
    // A box that scrolls sits on its bottom edge, so it is lowered by the formula's depth.
    const box =
      !display && size.width > long
        ? ` class="long" style="vertical-align:${-(size.depth + 0.1).toFixed(3)}em"`
        : ''
    const html = box ? `<span${box}>${picture}${spoken}</span>` : picture + spoken
    return { html }
  } catch (error) {
    if (error instanceof MathsError) throw error
    throw new MathsError(where, source, explain(messageOf(error)))
  }
}

/** MathJax throws objects that have a message but are no Error. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error)
}

/** TeX's message; for an unknown macro also the nearest one that exists. */
function explain(message: string): string {
  const unknown = /^Undefined control sequence (\\\S+)/.exec(message)?.[1]
  if (!unknown) return `TeX: ${message}`
  const ours = [...Object.keys(macros), ...ownCommands].map(name => `\\${name}`)
  // Ours first: of two names equally near, the author of a lesson means the semantic one.
  const near = nearest(unknown, [...ours, ...knownCommands()])
  return `unknown macro ${unknown}; ${near ? `did you mean ${near}?` : 'it is neither one of the course nor of LaTeX'}`
}
