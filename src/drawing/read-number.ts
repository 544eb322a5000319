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

/** Why a text is not a number: nothing there, marks between digits that are no groups, a division by zero, anything else. */
export type Unread = 'empty' | 'thousands' | 'fraction' | 'unreadable'

const invisible = /[\s\u200e\u200f\u061c\u2066-\u2069]+/g
const minus = /[\u2010-\u2015\u2212\u207b\ufe63\uff0d]/g
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** What is written as a fraction or a power is meant exactly. */
const EXACT = { digits: 15, half: 0, ambiguous: false }

/**
 * Reads a number as people of any country type it: a decimal comma or point, digits of any script, a typographic
 * minus, digits in groups of three, `e` or `·10^` for powers of ten, and fractions.
 *
 * @example readNumber('−0,35') // { value: -0.35, digits: 2, half: 0.005, ambiguous: false }
 * @example readNumber('1½') // { value: 1.5, … }
 * @returns the number, or why it could not be read
 */
export function readNumber(text: string): Typed | Unread {
  const plain = plainSigns(text)
  if (plain.replace(invisible, '') === '') return 'empty'
  const fraction = /^([+-]?)\s*(?:(\d+)\s+)?([\d.,]+)\s*\/\s*([\d.,]+)$/.exec(plain)
  if (fraction) return divided(fraction)
  const grouped = withoutGroups(plain)
  if (/\d[\s'’٬_]+\d/.test(grouped)) return 'thousands'
  const dense = grouped.replace(invisible, '')
  const power = /^([+-]?)10(?:\^|\*\*)([+-]?\d{1,3})$/.exec(dense)
  if (power) return finite({ ...EXACT, value: Number(`${power[1]}1e${power[2]}`) })
  const [, sign, mantissa, exponent] =
    /^([+-]?)(\d[\d.,]*|[.,]\d[\d.,]*)(?:(?:e|[×x·*]10(?:\^|\*\*)?)([+-]?\d{1,3}))?$/i.exec(dense) ?? []
  if (mantissa === undefined) return 'unreadable'
  if ((mantissa.match(/[.,]/g)?.length ?? 0) > 1) return 'thousands'

  const [whole, decimals = ''] = mantissa.split(/[.,]/)
  const tens = Number(exponent ?? 0)
  const digits = (whole + decimals).replace(/^0+/, '')
  return finite({
    value: Number(`${sign}${whole || '0'}.${decimals || '0'}e${tens}`) + 0,
    digits: digits.length,
    half: 0.5 * 10 ** (tens - decimals.length),
    ambiguous: /^[1-9]\d{0,2}[.,]\d{3}$/.test(mantissa) && mantissa.includes(','),
  })
}

/** A fraction, perhaps with a whole number before it: `−1 1/2`. */
function divided([, sign, whole = '0', above, below]: string[]): Typed | Unread {
  const [top, bottom] = [readNumber(above), readNumber(below)]
  if (typeof top === 'string' || typeof bottom === 'string') return 'unreadable'
  if (bottom.value === 0) return 'fraction'
  const size = Number(whole) + top.value / bottom.value
  return finite({ ...EXACT, value: sign === '-' ? 0 - size : size })
}

const finite = (typed: Typed): Typed | Unread => (Number.isFinite(typed.value) ? typed : 'unreadable')

/**
 * Takes the marks out between groups of digits. A single comma or point is no such mark: it may part decimals. Two
 * unlike marks tell each other apart (`1,234.5`), and so do two alike (`1,234,567`, in India `12,34,567`).
 */
function withoutGroups(text: string): string {
  const together = (groups: string) => groups.replace(/\D/g, '')
  return text
    .replace(/\d{1,3}(?:([\s'’٬_])\d{3})(?:\1\d{3})*(?!\d)/, together)
    .replace(/([.,]\d{3})((?:\s\d{3})*\s\d{1,3})(?!\d)/, (_, first, rest) => first + together(rest))
    .replace(/\d{1,3}(?:,\d{2,3})*,\d{3}(?=\.)|\d{1,3}(?:,\d{2,3})+,\d{3}(?![\d,.])/, together)
    .replace(/\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:\.\d{3}){2,}(?![\d,.])/, together)
}

/** Whether a text is what a number may begin with: nobody is corrected before they had time to type it. */
export function isBegun(text: string): boolean {
  const dense = plainSigns(text).replace(invisible, '')
  return /^[+-]?[.,]?$|^[+-]?[\d.,]+\/$|^[+-]?(?:[\d.,]+[×x·*])?10(?:\^|\*\*)[+-]?$/.test(dense)
}

/** Digits, signs and decimal marks of any script as those of ASCII. */
export function plainSigns(text: string): string {
  // ½ comes apart into 1⁄2; before it, a space keeps a whole number whole.
  const parted = text
    .trim()
    .replace(/[\u00bc-\u00be\u2150-\u215e\u2189]/g, one => ` ${one.normalize('NFKC')}`)
  return [...parted.replace(/(\d)([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/u, '$1^$2').trim()]
    .map(digitOf)
    .join('')
    .replace(/[⁄∕÷]/g, '/')
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
