import { en, type Texts } from './en.ts'

const locales = { en } satisfies Record<string, Texts>

export type Locale = keyof typeof locales

/** The language of a page that says nothing else; its pages stand at the root of the site. */
export const defaultLocale: Locale = 'en'

/** The interface's texts in one language. */
export function textsOf(locale: Locale): Texts {
  return locales[locale]
}
