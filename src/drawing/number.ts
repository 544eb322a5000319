import { formatNumber } from '#maths/numbers.ts'

/** A number in a column: a fixed count of decimals. */
export function numberText(x: number, decimals = 4): string {
  return formatNumber(x, { decimals })
}

/** A number in a column with its sign, also where it is positive; what rounds to zero has none. */
export function signedText(x: number, decimals = 4): string {
  const text = numberText(x, decimals)
  return x > 0 && Number(x.toFixed(decimals)) !== 0 ? `+${text}` : text
}

/** A parameter as one would write it by hand: at most `decimals` decimals, none that are not needed. */
export function shortText(x: number, decimals = 4): string {
  return formatNumber(x, { decimals, trimmed: true })
}

/** A number with four significant digits, exactly as the prose and the formulas of a lesson print it. */
export function digitsText(x: number, digits = 4): string {
  return formatNumber(x, { digits })
}

/** A factor of a product: negative numbers in brackets. */
export function factorText(x: number): string {
  return formatNumber(x, { parenthesised: true })
}

/** `w₁·x₁ + w₂·x₂ + b` with its numbers, as it is written down on paper. */
export function sumText(products: readonly (readonly [number, number])[], bias?: number): string {
  const terms = products.map(([a, b]) => `${factorText(a)} · ${factorText(b)}`)
  const sum = terms.join(' + ')
  if (bias === undefined) return sum
  return `${sum} ${bias < 0 ? '−' : '+'} ${digitsText(Math.abs(bias))}`
}
