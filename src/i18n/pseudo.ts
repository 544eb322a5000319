import type { Language } from './language.ts'

/** Set by the build (astro.config.mjs); not there in tests and in plain Node. */
declare const PSEUDO_LANGUAGE: boolean | undefined

/**
 * A language made by machine from the English texts, from right to left and with Persian digits, so that a text, a
 * direction or a digit that did not come from a language's folder is seen. Only `PSEUDO_LANGUAGE=1` builds it; its
 * region is one that nobody has.
 */
export const pseudoLanguage: Language = {
  code: 'fa-XB',
  name: '«Pséüdó»',
  direction: 'rtl',
  script: 'Arab',
  digits: 'arabext',
}

/** Whether the pseudo-language is part of this build. */
export const isPseudo = (): boolean =>
  typeof PSEUDO_LANGUAGE === 'undefined' ? nodeWantsIt() : PSEUDO_LANGUAGE

// Rooms that read this know neither Node nor a page.
const nodeWantsIt = () =>
  Boolean(
    (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.PSEUDO_LANGUAGE,
  )

const plain = 'aceinosuyzACEINOSUYZ'
const accented = 'áçéíñóšüýžÁÇÉÍÑÓŠÜÝŽ'
const zero = '۰'.codePointAt(0)!

/**
 * An English text in the pseudo-language: accented, with Persian digits, between « and ». Placeholders and code in
 * backticks stay.
 *
 * @example pseudoText('{n} of 2 points') // '«{n} óf ۲ póíñtš»'
 */
export function pseudoText(text: string): string {
  const told = text.replace(/\{\w+\}|`[^`]*`|[a-z0-9]/gi, part => {
    if (part.length > 1) return part
    const at = plain.indexOf(part)
    if (at >= 0) return accented[at]!
    return /\d/.test(part) ? String.fromCodePoint(zero + Number(part)) : part
  })
  return `«${told}»`
}

/** Texts of a section in the pseudo-language; names of locales, as `en_GB`, stay. */
export function pseudoTexts<T>(texts: T): T {
  if (typeof texts === 'string') return (/^[a-z]{2}_[A-Z]{2}$/.test(texts) ? texts : pseudoText(texts)) as T
  if (Array.isArray(texts)) return texts.map(pseudoTexts) as T
  if (typeof texts === 'object' && texts !== null)
    return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoTexts(text)])) as T
  return texts
}
