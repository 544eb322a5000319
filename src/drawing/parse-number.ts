const zeros = ['٠', '۰', '०', '০'].map(zero => zero.charCodeAt(0))

/**
 * Reads a number as people type it: decimal point or comma, any kind of minus, digits of several scripts.
 *
 * @returns the number, or null when it is none or too large to be a sensible parameter (beyond ±1000)
 * @example parseNumber('−0,5') // -0.5
 */
export function parseNumber(text: string): number | null {
  const plain = [...text.trim()]
    .map(char => {
      const zero = zeros.find(zero => char.charCodeAt(0) >= zero && char.charCodeAt(0) < zero + 10)
      return zero === undefined ? char : String(char.charCodeAt(0) - zero)
    })
    .join('')
    .replace(/[−–﹣-]/, '-')
    .replace(/[,٫]/, '.')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null
  const number = Number(plain)
  return Math.abs(number) <= 1000 ? number : null
}
