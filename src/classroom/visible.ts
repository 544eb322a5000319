/**
 * Signs that are not seen and change what is: control characters, which move a terminal's cursor; marks that turn the
 * direction of what follows; separators that end a line for some readers and not for others; halves of a letter.
 * The joiners that some scripts need are not among them.
 */
const HIDDEN = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu

/**
 * A text that cannot redraw what is around it: what hides in it is spelled out.
 *
 * @param spell how a sign is spelled, by its code; at most 16 bits
 * @example visible('a\u202eb') // 'a\\u{202e}b'
 */
export function visible(text: string, spell: (code: number) => string = spelled): string {
  return text.replace(/\r\n/g, '\n').replace(HIDDEN, sign => spell(sign.charCodeAt(0)))
}

function spelled(code: number): string {
  return `\\u{${code.toString(16)}}`
}
