import { formatNumber } from '#maths/numbers.ts'

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

/** A number with four significant digits, exactly as the prose and the formulas of a lesson print it. */
export function digitsText(x: number, digits = 4): string {
  const size = Math.abs(x)
  const text = String(size)
  const sign = x < 0 ? '−' : ''
  // The same as `formatNumber` without its formatter of many languages, which takes a tenth of a millisecond. Where
  // that would differ it is asked: powers of ten, and short decimals that may lie exactly between two roundings.
  if (text.length <= digits && (size === 0 || size >= 1e-4)) return sign + text
  if (text.length < 14 || size < 1e-4 || size >= 1e5) return formatNumber(x, { digits })
  return sign + Number(size.toPrecision(digits))
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
