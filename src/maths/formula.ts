import { expand } from './expand.ts'
import { type Notation, notations } from './notation.ts'
import type { Numbers } from './path.ts'
import type { Words } from './say-index.ts'
import { type TypesetOptions, typeset } from './typeset.ts'
import type { Where } from './where.ts'

export interface FormulaOptions {
  /** True for a formula on its own line. */
  display: boolean
  where: Where
  /** Spoken words, in the language of the page. */
  words: Words
  /** What `\val` may name. */
  numbers?: Numbers | undefined
  /** The language of the page, for decimal signs. */
  locale?: string | undefined
  /** True in a core lesson, where a bare letter of a notation is refused. */
  core?: boolean | undefined
  /** Typesets plain TeX; a build gives one that remembers. */
  typeset?: (tex: string, options: TypesetOptions) => { html: string }
}

/** A formula in all notations. */
export interface Formula {
  /** In the course's notation. */
  html: string
  /** In each notation that writes it differently. */
  others: Partial<Record<Notation, string>>
  /** Notations in which some of it goes beyond their source. */
  extended: Notation[]
}

/**
 * Typesets a formula in all notations; those that read the same are typeset once.
 *
 * @param tex with semantic macros, without dollars
 * @throws MathsError with file, line, formula and reason
 */
export function formula(tex: string, options: FormulaOptions): Formula {
  const htmlOf = new Map<string, string>()
  const set = options.typeset ?? typeset
  const extended: Notation[] = []
  const others: Formula['others'] = {}
  let html = ''
  for (const notation of notations) {
    const expanded = expand(tex, notation, options)
    if (expanded.extended) extended.push(notation)
    if (!htmlOf.has(expanded.tex)) {
      htmlOf.set(
        expanded.tex,
        set(expanded.tex, { display: options.display, where: options.where, source: tex }).html,
      )
    }
    const found = htmlOf.get(expanded.tex)!
    if (notation === 'course') html = found
    else if (found !== html) others[notation] = found
  }
  return { html, others, extended }
}

/**
 * Typesets a formula in one notation, which a page then shows whatever its reader has chosen.
 *
 * @throws MathsError with file, line, formula and reason
 */
export function formulaIn(notation: Notation, tex: string, options: FormulaOptions): Formula {
  const { tex: written, extended } = expand(tex, notation, options)
  const set = options.typeset ?? typeset
  const { html } = set(written, { display: options.display, where: options.where, source: tex })
  return { html, others: {}, extended: extended ? [notation] : [] }
}
