import { defaultLocale, type Locale } from '#i18n/locale.ts'

const files = import.meta.glob<object>('./*/texts/*.ts', { eager: true, import: 'default' })

/** Under which name a page carries the texts of a figure. */
export const carriedAs = (figure: string) => `figures.${figure}`

/**
 * The texts of a figure, from its folder; in English where it has none in a language. While a page is built, only: in
 * the page all texts would come along.
 */
export function textsOf(figure: string, locale: string): object {
  const texts = files[`./${figure}/texts/${locale}.ts`] ?? files[`./${figure}/texts/en.ts`]
  if (!texts)
    throw new Error(`src/figures/${figure}/texts/en.ts: expected the figure's texts, found no such file`)
  return texts
}

/** The language that a figure speaks on a page in `locale`: English where it has no texts of that language. */
export const languageOf = (figure: string, locale: Locale): Locale =>
  files[`./${figure}/texts/${locale}.ts`] ? locale : defaultLocale
