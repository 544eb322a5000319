import { defaultLocale } from '#i18n/locale.ts'

export interface FormatOptions {
  /** Significant digits at most; 4 when left out. */
  digits?: number | undefined
  /** Exactly so many decimals, instead of significant digits; then there are no powers of ten. */
  decimals?: number | undefined
  /** True to leave out the zeros at the end of `decimals`. */
  trimmed?: boolean | undefined
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
 * A number as it is printed, everywhere: rounded, with a true minus, never grouped.
 *
 * @param value any number; what is not finite is written as NaN, ∞ or −∞ and so never hidden
 * @example formatNumber(-0.57444) // '−0.5744'
 * @example formatNumber(0.0000123) // '1.23 × 10⁻⁵'
 * @example formatNumber(0.5, { decimals: 4 }) // '0.5000'
 * @example formatNumber(0.5, { locale: 'de' }) // '0,5'
 */
export function formatNumber(value: number, options: FormatOptions = {}): string {
  const { digits = 4, decimals, parenthesised = false } = options
  const size = Math.abs(value)
  const text = unsigned(size, digits, options)
  // What rounds to zero has no sign, and neither has −0.
  const rounded = decimals === undefined ? size : Number(size.toFixed(decimals))
  const negative = value < 0 && rounded !== 0
  const signed = negative ? minus + text : text
  return negative && parenthesised ? `(${signed})` : signed
}

function unsigned(value: number, digits: number, options: FormatOptions): string {
  if (Number.isNaN(value)) return 'NaN'
  if (value === Number.POSITIVE_INFINITY) return '∞'
  const plain = formatterOf(digits, options)
  const byDigits = options.decimals === undefined
  if (!byDigits || value === 0 || (value >= small && value < large)) return plain.format(value)
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string]
  const power = [...String(Number(exponent))].map(sign => superscripts[sign]).join('')
  return `${plain.format(Number(mantissa))} × 10${power}`
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Making a formatter takes a tenth of a millisecond, and a figure prints hundreds of numbers at each step. */
function formatterOf(digits: number, options: FormatOptions): Intl.NumberFormat {
  const { decimals, trimmed, locale = defaultLocale, inMaths } = options
  const key = [locale, inMaths, decimals === undefined ? digits : `${decimals} ${trimmed}`].join()
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      ...(decimals === undefined
        ? { maximumSignificantDigits: digits }
        : { minimumFractionDigits: trimmed ? 0 : decimals, maximumFractionDigits: decimals }),
      useGrouping: false,
      ...(inMaths && { numberingSystem: 'latn' }),
    })
    formatters.set(key, formatter)
  }
  return formatter
}
