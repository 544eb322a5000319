import type { Notation } from './notation.ts'

/** A layer as an author writes it: a number (symbol ''), or `l` or `L` with an offset. The input is layer 0. */
export interface Layer {
  symbol: '' | 'l' | 'L'
  offset: number
  /** True of a number that is the last layer of its network, as in `2=L`. */
  last?: true
}

/** Whether it is the output layer of its network. */
export const isOutput = ({ symbol, offset, last }: Layer): boolean => last ?? (symbol === 'L' && offset === 0)

/**
 * Reads a layer.
 *
 * @param text an integer from 0, or `l` or `L`, alone or plus or minus a number; `2=L` is layer 2, the output
 * @returns null when the text is none of these
 * @example readLayer('l+1') // { symbol: 'l', offset: 1 }
 */
export function readLayer(text: string): Layer | null {
  const numbered = /^\s*(\d+)\s*=\s*L\s*$/.exec(text)
  if (numbered) return { symbol: '', offset: Number(numbered[1]), last: true }
  const match = /^\s*(?:(\d+)|([lL])\s*(?:([+-])\s*(\d+))?)\s*$/.exec(text)
  if (!match) return null
  const [, literal, symbol, sign, offset] = match
  if (literal !== undefined) return { symbol: '', offset: Number(literal) }
  return { symbol: symbol as 'l' | 'L', offset: Number(offset ?? 0) * (sign === '-' ? -1 : 1) }
}

/** The layer some steps nearer to the output (or, with a negative number, to the input). */
export const shift = ({ symbol, offset }: Layer, by: number): Layer => ({ symbol, offset: offset + by })

/**
 * A layer of units as a notation counts it: the Θ notation calls the input layer 1, so numbers grow by one and
 * letters stay.
 */
export function unitLayer(notation: Notation, layer: Layer): string {
  return write(notation, notation === 'theta' && layer.symbol === '' ? shift(layer, 1) : layer)
}

/**
 * A layer of weights as a notation counts it: ours enter their layer; Θ leaves its layer, and as that notation also
 * counts one more, numbers stay and letters fall by one.
 */
export function weightLayer(notation: Notation, layer: Layer): string {
  return write(notation, notation === 'theta' && layer.symbol !== '' ? shift(layer, -1) : layer)
}

function write(notation: Notation, { symbol, offset }: Layer): string {
  if (symbol === '') return String(offset)
  const letter = notation === 'wiki' ? { l: 'k', L: 'm' }[symbol] : symbol
  return offset === 0 ? letter : `${letter}${offset > 0 ? '+' : '-'}${Math.abs(offset)}`
}

/**
 * Where a layer is in a network of two layers of weights, the only one that the video lecture draws; `l` is its
 * hidden layer.
 */
export function placeInVideo({ symbol, offset }: Layer): 'input' | 'hidden' | 'output' | 'beyond' {
  const number = offset + { '': 0, l: 1, L: 2 }[symbol]
  return (['input', 'hidden', 'output'] as const)[number] ?? 'beyond'
}
