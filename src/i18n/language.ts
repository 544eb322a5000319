/** A language of the course, and how it is written: what `src/i18n/<code>/language.ts` exports as `language`. */
export interface Language {
  /** BCP 47, as in addresses and in `lang`; the folder's name. */
  code: string
  /** Its name in itself. */
  name: string
  direction: 'ltr' | 'rtl'
  /** ISO 15924; a script other than Latn brings fonts of its own. */
  script: string
  /** Digits of numbers in prose, as `Intl` calls them; formulas and code have Western ones. */
  digits: string
}

/** The attributes of a part that is written in another language than what is around it. */
export interface WrittenIn {
  lang: string
  dir: Language['direction']
}
