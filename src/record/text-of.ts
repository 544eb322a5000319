/**
 * The text of a file: UTF-8, or UTF-16 in either order, known by its mark or by the zeros beside its first letter.
 *
 * Programs of offices save "Unicode text" as UTF-16, and read as UTF-8 it is a file with a hole after every letter.
 */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** The encoding, by what a file begins with; files here begin with a sign of ASCII. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a && b === 0) return 'utf-16le'
  if (a === 0 && b) return 'utf-16be'
  return 'utf-8'
}
