import type { Texts } from './en.ts'
import type { Locale } from './locales.ts'
import { textsOf } from './texts.ts'

/** A part of the interface's texts that an island asks for: a section, or of the figures' the part of one of them. */
export type Section = keyof Texts | `figures.${keyof Texts['figures']}`

type TextsOf<Name extends Section> = Name extends keyof Texts
  ? Texts[Name]
  : Name extends `figures.${infer Figure extends keyof Texts['figures']}`
    ? Texts['figures'][Figure]
    : never

/** The element of a page that holds a section of texts for its islands; see `PageTexts.astro`. */
export const idOf = (section: Section) => `texts-${section}`

/** A section of the texts, from all of them. */
export function sectionOf<Name extends Section>(section: Name, locale: Locale): TextsOf<Name> {
  const [whole, part] = section.split('.') as [keyof Texts, keyof Texts['figures'] | undefined]
  const texts = textsOf(locale)
  return (part ? texts.figures[part] : texts[whole]) as TextsOf<Name>
}

/**
 * A section of the interface's texts, for islands that stand on a page several times: the texts travel once with the
 * page, and not once with each.
 *
 * @param section of the texts; the page must hold it (`PageTexts.astro`)
 */
export function pageTexts<Name extends Section>(section: Name, locale: string): TextsOf<Name> {
  if (import.meta.env.SSR) return sectionOf(section, locale as Locale)
  return JSON.parse(document.getElementById(idOf(section))!.textContent!)
}
