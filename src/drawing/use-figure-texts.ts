import { useState } from 'preact/hooks'
import type { figures } from '#i18n/en/figures.ts'
import { pageTexts, type Section } from '#i18n/page.ts'

type Figures = typeof figures

/** The texts of a figure and those that all figures share, as `Figure.astro` put them into the page. */
export function useFigureTexts<Name extends keyof Figures>(
  name: Name,
  locale: string,
): { t: Figures[Name]; common: Figures['common'] } {
  const [texts] = useState(() => {
    const section: Section = `figures.${name}`
    return { t: pageTexts(section, locale) as Figures[Name], common: pageTexts('figures.common', locale) }
  })
  return texts
}
