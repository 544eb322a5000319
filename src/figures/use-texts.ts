import { useState } from 'preact/hooks'
import type { CommonTexts } from '#drawing/types.ts'
import { carried, pageTexts } from '#i18n/page.ts'
import { carriedAs, textsOf } from './texts.ts'

/**
 * The texts of a figure and those that all figures share, as `FigureTexts.astro` put them into the page.
 *
 * @param figure the name of its folder; `Texts` is the type that its `texts/en.ts` exports
 */
export function useTexts<Texts extends object>(
  figure: string,
  locale: string,
): { t: Texts; common: CommonTexts } {
  const [texts] = useState(() => ({
    t: import.meta.env.SSR ? (textsOf(figure, locale) as Texts) : carried<Texts>(carriedAs(figure)),
    common: pageTexts('figures', locale),
  }))
  return texts
}
