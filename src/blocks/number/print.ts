import { formatNumber } from '#maths/numbers.ts'

/**
 * A number as the page's language writes it, with the four digits that are carried. Among words that run from right
 * to left it is set apart, or its minus would land behind it.
 */
export function print(value: number): string {
  const { lang, dir } = document.documentElement
  const text = formatNumber(value, { digits: 4, locale: lang })
  return dir === 'rtl' ? `\u2066${text}\u2069` : text
}
