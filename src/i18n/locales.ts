import { languages } from '#languages'
import type { Language, WrittenIn } from './language.ts'
import { defaultLocale, type Locale, localeParam } from './locale.ts'

export { defaultLocale, type Locale }

/** All languages of the course, the source first. */
export const allLanguages = (): Language[] =>
  languages().sort((a, b) => Number(b.code === defaultLocale) - Number(a.code === defaultLocale))

/** How a language is written. */
export const languageOf = (locale: Locale): Language | undefined =>
  languages().find(({ code }) => code === locale)

/** Which way a language runs. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => languageOf(locale)?.direction ?? 'ltr'

/** What `getStaticPaths` of a page that every language has returns. */
export const localePaths = () =>
  allLanguages().map(({ code: locale }) => ({ params: { locale: localeParam(locale) }, props: { locale } }))

/**
 * The language of a page, from the part of its address that names one: for what stands in texts that several
 * languages may show.
 */
export const pageLocale = ({ params }: { params: Record<string, string | undefined> }): Locale =>
  params.locale ?? defaultLocale

/** What says that a part is in another language than its page; nothing where it is in the page's own. */
export const writtenIn = (language: Locale, page: Locale): WrittenIn | undefined =>
  language === page ? undefined : { lang: language, dir: directionOf(language) }
