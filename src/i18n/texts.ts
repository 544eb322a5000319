import { textsIn } from '#languages'
import type { Texts } from './en.ts'
import { defaultLocale, type Locale } from './locales.ts'
import { isPseudo, pseudoLanguage, pseudoTexts } from './pseudo.ts'
import { translated } from './translated.ts'

const made = new Map<Locale, Texts>()

/** The interface's texts in one language; what it lacks is in English. Not for pages: see `page.ts` and `lazy.ts`. */
export function textsOf(locale: Locale): Texts {
  if (!made.has(locale)) made.set(locale, read(locale))
  return made.get(locale)!
}

function read(locale: Locale): Texts {
  if (locale === defaultLocale) return textsIn(defaultLocale) as Texts
  const source = textsOf(defaultLocale)
  const isMade = isPseudo() && locale === pseudoLanguage.code
  return translated(source, isMade ? pseudoTexts(source) : textsIn(locale), locale)
}
