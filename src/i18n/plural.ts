/** Forms of a text by number; the languages that need more than two have them beside these. */
export type Forms = { one: string; other: string }

/**
 * The form of a text that a number asks for.
 *
 * @param n the number that the text is about
 * @param locale a language, e.g. `'en'`
 * @example formFor({ one: '{n} point', other: '{n} points' }, 1, 'en') // '{n} point'
 */
export function formFor(forms: Forms, n: number, locale: string): string {
  const form = new Intl.PluralRules(locale).select(n)
  return (forms as Record<string, string>)[form] ?? forms.other
}
