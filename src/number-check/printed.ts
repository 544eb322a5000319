/** A number as a reader printed it: its digits say how exact it claims to be. */
export interface Printed {
  /** As it was given. */
  text: string
  value: number
  /** Half a unit of its last printed place; a whole number is taken as exact. */
  tolerance: number
  /** Significant digits. */
  digits: number
}

const FORM = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i

/**
 * Reads a printed number.
 *
 * @param given a number, or a text such as `'0.35891648'`, which keeps its trailing zeros; − may be the true minus
 * @returns undefined for what is no finite number
 * @example readPrinted('0.350')?.tolerance // 0.0005
 */
export function readPrinted(given: unknown): Printed | undefined {
  if (typeof given !== 'number' && typeof given !== 'string') return undefined
  const text = String(given).trim()
  const parts = FORM.exec(text.replace('−', '-'))
  const value = Number(text.replace('−', '-'))
  if (!parts || !Number.isFinite(value)) return undefined
  const [, , whole, decimals = '', power = '0'] = parts
  const digits = `${whole}${decimals}`.replace(/^0+/, '').length
  const isWhole = decimals === '' && Number(power) >= 0
  return { text, value, tolerance: isWhole ? 0 : 0.5 * 10 ** (Number(power) - decimals.length), digits }
}
