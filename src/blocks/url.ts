import { type Locale, localeParam } from '#i18n/locale.ts'

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

/**
 * A link as texts have it, for a page in some language: texts link as if there were the source's pages alone.
 *
 * @param href as it is in the built page; with the site's base where it leads within the site
 * @returns the address of the same page in that language; anything but a page of the site as it is
 */
export function inLanguage(href: string, locale: Locale): string {
  const base = url('')
  const isPage = href.startsWith(`${base}/`) && !href.startsWith('//') && /\/(?:[?#].*)?$/.test(href)
  return isPage ? url(href.slice(base.length), locale) : href
}
