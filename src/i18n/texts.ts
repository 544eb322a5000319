import { en, type Texts } from './en.ts'
import type { Locale } from './locales.ts'

const texts: Readonly<Record<string, Texts>> = { en }

/** The interface's texts in one language. */
export function textsOf(locale: Locale): Texts {
  return texts[locale] ?? en
}
