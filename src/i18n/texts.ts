import { textsIn } from '#languages'
import { en, type Texts } from './en.ts'
import { defaultLocale, type Locale } from './locales.ts'
import { isPseudo, pseudoLanguage, pseudoTexts } from './pseudo.ts'
import { translated } from './translated.ts'

const made = new Map<Locale, Texts>()

/** The interface's texts in one language; what it lacks is in English. */
export function textsOf(locale: Locale): Texts {
  if (locale === defaultLocale) return en
  if (!made.has(locale)) made.set(locale, translated(en, ownTexts(locale), locale))
  return made.get(locale)!
}

const ownTexts = (locale: Locale) =>
  isPseudo() && locale === pseudoLanguage.code ? pseudoTexts(en) : textsIn(locale)
