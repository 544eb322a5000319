import { Inflate } from 'fflate'
import { fromBase64 } from './base64.ts'

/**
 * The text of deflated data in base64url.
 *
 * @param most bytes of the text
 * @returns undefined when it is none, or unfolds into more
 */
export function unfold(data: string, most: number): string | undefined {
  const bytes = fromBase64(data)
  if (!bytes) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const inflate = new Inflate(chunk => {
      length += chunk.length
      if (length > most) throw new Error('too much')
      chunks.push(chunk.slice())
    })
    // In pieces, so that a small text that unfolds into much is noticed early.
    for (let n = 0; n < bytes.length; n += 256)
      inflate.push(bytes.subarray(n, n + 256), n + 256 >= bytes.length)
    const all = new Uint8Array(length)
    let at = 0
    for (const chunk of chunks) {
      all.set(chunk, at)
      at += chunk.length
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(all)
  } catch {
    return undefined
  }
}
