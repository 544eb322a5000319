import { formatNumber } from '#maths/numbers.ts'

/**
 * A number as the language of its place writes it (a lesson that is not translated yet is in English), with the four
 * digits that are carried. Among words that run from right to left it is set apart, or its minus would land behind it.
 */
export function print(value: number, place: Element): string {
  const lang = place.closest('[lang]')?.getAttribute('lang') ?? undefined
  const dir = place.closest('[dir]')?.getAttribute('dir')
  const text = formatNumber(value, { digits: 4, locale: lang })
  return dir === 'rtl' ? `\u2066${text}\u2069` : text
}
