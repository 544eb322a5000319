import { plainSigns } from '#drawing/read-number.ts'

/**
 * A typed number as the description holds it: a number, or a text where that keeps its last zeros. Digits and minus of
 * any script, a decimal comma and a missing zero before the point are put right; what is no number stays as it is, for
 * the reader of the description to refuse.
 *
 * @example typedNumber('-,350') // '-0.350'
 */
export function typedNumber(text: string): number | string {
  const plain = plainSigns(text.trim())
    .replace(/^([+-]?\d*),(\d+)/, '$1.$2')
    .replace(/^([+-]?)\./, '$10.')
  return String(Number(plain)) === plain && Number.isFinite(Number(plain)) ? Number(plain) : plain
}
