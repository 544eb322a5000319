/** The encodings that spreadsheets and platforms write tables in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  text: string
  encoding: Encoding
  /** Whether the text began with the mark of its encoding; it is not in the text. */
  mark: boolean
}

/** Reads a table's bytes by their mark; without one as UTF-8, or else as Excel's old alphabet, in which any bytes are a text. */
export function decoded(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: decode(bytes.subarray(3), 'utf-8'), encoding: 'utf-8', mark: true }
  for (const [encoding, high, low] of [
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ] as const)
    if (a === high && b === low) return { text: decode(bytes.subarray(2), encoding), encoding, mark: true }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', mark: false }
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', mark: false }
  }
}

/** A text as bytes again; letters that the encoding does not have become question marks. */
export function encoded({ text, encoding, mark }: Decoded): Uint8Array<ArrayBuffer> {
  const whole = mark ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(whole)
  if (encoding === 'windows-1252') {
    const letters = new Map(Array.from(decode(ALL, encoding), (letter, byte) => [letter, byte]))
    return Uint8Array.from(whole, letter => letters.get(letter) ?? 63)
  }
  const bytes = new Uint8Array(2 * whole.length)
  const view = new DataView(bytes.buffer)
  for (let n = 0; n < whole.length; n++) view.setUint16(2 * n, whole.charCodeAt(n), encoding === 'utf-16le')
  return bytes
}

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte)

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}
