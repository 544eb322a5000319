import type { MathsTexts } from '#i18n/en/maths.ts'
import { format } from '#i18n/format.ts'

export type Words = MathsTexts['words']

/**
 * An index or layer in words.
 *
 * @example sayIndex("l+1", words) // 'l plus 1'
 */
export function sayIndex(text: string, words: Words): string {
  return text
    .replace(/\\(prime)\b|'/g, ` ${words.prime} `)
    .replace(/\+/g, ` ${words.plus} `)
    .replace(/-|−/g, ` ${words.minus} `)
    .replace(/\\([a-zA-Z]+)/g, ' $1 ')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Words as a literal of MathML's `intent`: an underscore first, and underscores for what separates words.
 *
 * @param text one of the texts of `words`
 * @param values what its placeholders become, as written in the formula
 * @example sayIntent('weight, layer {layer}', { layer: 'l+1' }, words) // '_weight_layer_l_plus_1'
 */
export function sayIntent(text: string, values: Record<string, string>, words: Words): string {
  const said = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, sayIndex(value, words)]),
  )
  return `_${format(text, said)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')}`
}
