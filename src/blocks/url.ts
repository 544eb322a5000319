import { type Locale, localeParam } from '#i18n/locales.ts'

/**
 * An address within the site, under whatever path it is served from.
 *
 * @param path absolute within the site, e.g. `/lessons/primer/`
 * @param locale the language whose page it is; left out for files that all languages share
 * @returns e.g. `/course/lessons/primer/` for a site under `/course/`, `/course/fa/lessons/primer/` in Persian
 */
export function url(path: string, locale?: Locale): string {
  const language = locale === undefined ? undefined : localeParam(locale)
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${language ? `/${language}` : ''}${path}`
}
