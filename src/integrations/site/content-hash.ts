import { createHash } from 'node:crypto'

/**
 * A name for some content: the first digits of its SHA-256.
 *
 * @param length of the name, in hexadecimal digits
 * @param parts read one after the other, as if they were one
 */
export function contentHash(length: number, ...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, length)
}
