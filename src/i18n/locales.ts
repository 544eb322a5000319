/** A language of the course, and how it is written. */
export interface LocaleInfo {
  /** BCP 47, as in addresses and in `lang`. */
  code: string
  /** Its name in itself. */
  name: string
  direction: 'ltr' | 'rtl'
  /** ISO 15924; a script other than Latn brings fonts of its own. */
  script: string
  /** Digits of numbers in prose, as `Intl` calls them; formulas and code have Western ones. */
  digits: string
}

export const locales: Readonly<Record<string, LocaleInfo>> = {
  en: { code: 'en', name: 'English', direction: 'ltr', script: 'Latn', digits: 'latn' },
}

export type Locale = string

/** The source of all editions: its pages are at the root of the site, and what another lacks is shown from here. */
export const defaultLocale: Locale = 'en'

/** Which way a language runs. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => locales[locale]?.direction ?? 'ltr'

/** The part of an address that names the language; none for the default. */
export const localeParam = (locale: Locale): string | undefined =>
  locale === defaultLocale ? undefined : locale

/** What `getStaticPaths` of a page that every language has returns. */
export const localePaths = () =>
  Object.keys(locales).map(locale => ({ params: { locale: localeParam(locale) }, props: { locale } }))
