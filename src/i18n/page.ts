import type { Texts } from './en.ts'
import type { Locale } from './locales.ts'
import { textsOf } from './texts.ts'

/** A section of the interface's texts that an island asks for. */
export type Section = keyof Texts

/** The element of a page that holds texts for its islands under a name; see `PageTexts.astro`. */
export const idOf = (name: string) => `texts-${name}`

/**
 * Texts for islands that stand on a page several times: they travel once with the page, and not once with each. Only
 * for what runs in the page; while it is built, the texts are taken from where they are written.
 *
 * @param name under which the page holds them
 */
export function carried<T extends object>(name: string): T {
  return JSON.parse(document.getElementById(idOf(name))!.textContent!)
}

/**
 * A section of the interface's texts, carried with the page.
 *
 * @param section of the texts; the page must hold it
 */
export function pageTexts<Name extends Section>(section: Name, locale: string): Texts[Name] {
  return import.meta.env.SSR ? textsOf(locale as Locale)[section] : carried(section)
}
