import { formatNumber } from '#maths/numbers.ts'

/** A number as the page's language writes it, with the four digits that are carried. */
export function print(value: number): string {
  return formatNumber(value, { digits: 4, locale: document.documentElement.lang })
}
