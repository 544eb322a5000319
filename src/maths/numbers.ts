import { defaultLocale } from '#i18n/locale.ts'

export interface FormatOptions {
  /** Significant digits at most; 4 when left out. */
  digits?: number | undefined
  /** Language that gives the decimal sign and, in prose, the digits; English when left out. */
  locale?: string | undefined
  /** True inside a formula, whose faces have Western digits only. */
  inMaths?: boolean | undefined
  /** True to put a negative number in parentheses, as behind an operator. */
  parenthesised?: boolean | undefined
}

const minus = '\u2212'
const superscripts: Record<string, string> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((s, i) => [i, s])),
}

/** Numbers of this size and above, or below the other, are written with a power of ten. */
const large = 1e6
const small = 1e-4

/**
 * A number as it is printed: rounded to significant digits, with a true minus, never grouped.
 *
 * @param value any number; what is not finite is written as NaN, ∞ or −∞ and so never hidden
 * @example formatNumber(-0.57444) // '−0.5744'
 * @example formatNumber(0.0000123) // '1.23 × 10⁻⁵'
 * @example formatNumber(0.5, { locale: 'de' }) // '0,5'
 */
export function formatNumber(value: number, options: FormatOptions = {}): string {
  const { digits = 4, parenthesised = false } = options
  const text = unsigned(Math.abs(value), digits, options)
  // What rounds to zero has no sign, and neither has −0.
  const negative = value < 0 && !(Number(Math.abs(value).toPrecision(digits)) === 0)
  const signed = negative ? minus + text : text
  return negative && parenthesised ? `(${signed})` : signed
}

function unsigned(value: number, digits: number, options: FormatOptions): string {
  if (Number.isNaN(value)) return 'NaN'
  if (value === Number.POSITIVE_INFINITY) return '∞'
  const plain = (number: number) =>
    new Intl.NumberFormat(options.locale ?? defaultLocale, {
      maximumSignificantDigits: digits,
      useGrouping: false,
      ...(options.inMaths && { numberingSystem: 'latn' }),
    }).format(number)
  if (value === 0 || (value >= small && value < large)) return plain(value)
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string]
  const power = [...String(Number(exponent))].map(sign => superscripts[sign]).join('')
  return `${plain(Number(mantissa))} × 10${power}`
}
