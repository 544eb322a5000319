import { digitsText } from './number.ts'

const raised: Record<string, string> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()),
}

/** A power of ten: `10⁻⁵`; between two of them, as a number: `0.0178`. */
export function powerText(exponent: number): string {
  if (!Number.isInteger(exponent)) return digitsText(10 ** exponent, 3)
  if (exponent === 0) return '1'
  return `10${[...String(exponent)].map(sign => raised[sign]).join('')}`
}
