import type { Texts } from './en.ts'
import { type Locale, textsOf } from './texts.ts'

/** The element of a page that holds a section of texts for its islands; see `PageTexts.astro`. */
export const idOf = (section: keyof Texts) => `texts-${section}`

/**
 * A section of the interface's texts, for islands that stand on a page several times: the texts travel once with the
 * page, and not once with each.
 *
 * @param section of the texts; the page must hold it (`PageTexts.astro`)
 */
export function pageTexts<Section extends keyof Texts>(section: Section, locale: string): Texts[Section] {
  if (import.meta.env.SSR) return textsOf(locale as Locale)[section]
  return JSON.parse(document.getElementById(idOf(section))!.textContent!)
}
