import { escapeAttribute } from './escape.ts'
import type { Formula } from './formula.ts'
import { notations } from './notation.ts'
import { pack } from './pack.ts'

/**
 * A formula as an element of a page: what is shown, and packed in attributes what other notations show, which takes
 * no part in the page, neither for the eyes nor for assistive technology.
 *
 * All notations travel with the page: switching then needs no request that could fail offline.
 *
 * @example formulaElement(formula('\\\\z{l}{j}', options), false) // '<maths-formula class="maths" data-wiki="…">…'
 */
export function formulaElement(formula: Formula, display: boolean): string {
  const { attributes, html } = formulaParts(formula, display)
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
  return `<maths-formula${written.join('')}>${html}</maths-formula>`
}

/** The same in parts, for a syntax tree; the attributes are not escaped. */
export function formulaParts(
  formula: Formula,
  display: boolean,
): { attributes: Record<string, string>; html: string } {
  // No translator touches a formula.
  const attributes: Record<string, string> = { class: display ? 'maths display' : 'maths', translate: 'no' }
  if (formula.extended.length > 0) attributes['data-extended'] = formula.extended.join(' ')
  const before = new Map<string, string>()
  for (const notation of notations) {
    const html = formula.others[notation]
    if (html === undefined) continue
    // What an earlier notation shows as well is only named.
    attributes[`data-${notation}`] = before.has(html) ? `=${before.get(html)}` : pack(html)
    if (!before.has(html)) before.set(html, notation)
  }
  return { attributes, html: formula.html }
}
