import { defaultLocale } from '#i18n/locale.ts'

/** A number as text: a real minus sign, a fixed count of decimals, and never "−0.0000". */
export function numberText(x: number, decimals = 4): string {
  if (!Number.isFinite(x)) return String(x)
  const text = Math.abs(x).toFixed(decimals)
  return x < 0 && Number(text) !== 0 ? `−${text}` : text
}

/** A parameter as one would write it by hand: at most `decimals` decimals, none that are not needed. */
export function shortText(x: number, decimals = 4): string {
  return numberText(x, decimals).replace(/\.?0+$/, '') || '0'
}

const formatters = new Map<number, Intl.NumberFormat>()

/** Making a formatter takes a tenth of a millisecond, and a figure prints hundreds of numbers at each step. */
function formatterOf(digits: number): Intl.NumberFormat {
  let formatter = formatters.get(digits)
  if (!formatter) {
    formatter = new Intl.NumberFormat(defaultLocale, { maximumSignificantDigits: digits, useGrouping: false })
    formatters.set(digits, formatter)
  }
  return formatter
}

/** A number with four significant digits, exactly as the prose and the formulas of a lesson print it. */
export function digitsText(x: number, digits = 4): string {
  const size = Math.abs(x)
  const sign = x < 0 ? '−' : ''
  if (Number.isNaN(x) || size === 0 || (size >= 1e-4 && size < 1e6))
    return sign + formatterOf(digits).format(size)
  if (!Number.isFinite(x)) return `${sign}∞`
  const [mantissa, exponent] = size.toExponential(digits - 1).split('e')
  const power = [...String(Number(exponent))].map(c => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('')
  return `${sign}${Number(mantissa)} × 10${power}`
}

/** A factor of a product: negative numbers in brackets. */
export function factorText(x: number): string {
  return x < 0 ? `(${digitsText(x)})` : digitsText(x)
}

/** `w₁·x₁ + w₂·x₂ + b` with its numbers, as it is written down on paper. */
export function sumText(products: readonly (readonly [number, number])[], bias?: number): string {
  const terms = products.map(([a, b]) => `${factorText(a)} · ${factorText(b)}`)
  const sum = terms.join(' + ')
  if (bias === undefined) return sum
  return `${sum} ${bias < 0 ? '−' : '+'} ${digitsText(Math.abs(bias))}`
}
