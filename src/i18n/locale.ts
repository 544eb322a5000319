export type Locale = string

/** The source of all editions: its pages are at the root of the site, and what another lacks is shown from here. */
export const defaultLocale: Locale = 'en'

/** The part of an address that names the language; none for the default. */
export const localeParam = (locale: Locale): string | undefined =>
  locale === defaultLocale ? undefined : locale
