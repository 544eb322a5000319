/** A number that somebody typed: its value, and what the text says about its precision. */
export interface Typed {
  value: number
  /** Significant digits: `0.350` has three, `12` two. */
  digits: number
  /** Half a unit of the last digit that was typed: how far the value may be from what was meant. */
  half: number
  /** True where a comma could have been meant to part thousands (`1,234`): say how it was read. */
  ambiguous: boolean
}

/** Why a text is not a number: nothing there, marks between thousands, a fraction, anything else. */
export type Unread = 'empty' | 'thousands' | 'fraction' | 'unreadable'

const invisible = /[\s\u200e\u200f\u061c\u2066-\u2069]+/g
const minus = /[\u2010-\u2015\u2212\u207b\ufe63\uff0d]/g
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Reads a number as people of any country type it: a decimal comma or point, digits of any script, a typographic
 * minus, `e` or `·10^` for powers of ten. Marks between thousands are refused, never guessed.
 *
 * @example readNumber('−0,35') // { value: -0.35, digits: 2, half: 0.005, ambiguous: false }
 * @returns the number, or why it could not be read
 */
export function readNumber(text: string): Typed | Unread {
  const plain = plainSigns(text)
  if (plain.replace(invisible, '') === '') return 'empty'
  if (/\d[\s'’٬]+\d/.test(plain)) return 'thousands'
  const dense = plain.replace(invisible, '')
  const [, sign, mantissa, exponent] =
    /^([+-]?)(\d[\d.,]*|[.,]\d[\d.,]*)(?:(?:e|[×x·*]10\^?)([+-]?\d{1,3}))?$/i.exec(dense) ?? []
  if (mantissa === undefined) return /^[+-]?[\d.,]+\/[\d.,]+$/.test(dense) ? 'fraction' : 'unreadable'
  if ((mantissa.match(/[.,]/g)?.length ?? 0) > 1) return 'thousands'

  const [whole, decimals = ''] = mantissa.split(/[.,]/)
  const power = Number(exponent ?? 0)
  const digits = (whole + decimals).replace(/^0+/, '')
  const value = Number(`${sign}${whole || '0'}.${decimals || '0'}e${power}`)
  if (!Number.isFinite(value)) return 'unreadable'
  return {
    value: value + 0,
    digits: digits.length,
    half: 0.5 * 10 ** (power - decimals.length),
    ambiguous: /^[1-9]\d{0,2}[.,]\d{3}$/.test(mantissa) && mantissa.includes(','),
  }
}

/** Whether a text is what a number may begin with: nobody is corrected before they had time to type it. */
export function isBegun(text: string): boolean {
  return /^[+-]?[.,]?$/.test(plainSigns(text).replace(invisible, ''))
}

/** Digits, signs and decimal marks of any script as those of ASCII. */
function plainSigns(text: string): string {
  return [...text.trim()]
    .map(digitOf)
    .join('')
    .replace(minus, '-')
    .replace(/[＋⁺]/g, '+')
    .replace(/[٫،，]/g, ',')
    .replace(/．/g, '.')
}

/** A decimal digit of any script as 0 to 9. Unicode keeps each script's ten digits in a row, from its zero on. */
function digitOf(character: string): string {
  if (raised.includes(character)) return String(raised.indexOf(character))
  if (!/\p{Nd}/u.test(character)) return character
  let place = character.codePointAt(0)!
  const start = place
  while (/\p{Nd}/u.test(String.fromCodePoint(place - 1))) place--
  return String((start - place) % 10)
}
