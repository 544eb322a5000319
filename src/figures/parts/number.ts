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

/** A factor of a product: negative numbers in brackets. */
export function factorText(x: number, decimals = 4): string {
  const text = shortText(x, decimals)
  return x < 0 ? `(${text})` : text
}

/** `w₁·x₁ + w₂·x₂ + b` with its numbers, as it is written down on paper. */
export function sumText(products: readonly (readonly [number, number])[], bias?: number): string {
  const terms = products.map(([a, b]) => `${factorText(a)} · ${factorText(b)}`)
  const sum = terms.join(' + ')
  if (bias === undefined) return sum
  return `${sum} ${bias < 0 ? '−' : '+'} ${shortText(Math.abs(bias))}`
}
