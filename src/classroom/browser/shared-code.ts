import { fromBase64, toBase64 } from '../base64.ts'

/**
 * Code in an address: `#code=1.<cell>.<data>`, where 1 is the version of this form and the data is the deflated
 * UTF-8 text in base64url. Fragments never reach a server.
 */
export interface SharedCode {
  cell: string
  code: string
}

/** Characters of the data: what all browsers and most chat programs carry. */
const MOST_DATA = 16_000
/** Characters of the code. A small link must not unfold into something that stops the page. */
const MOST_CODE = 64_000

/** Without control characters, which pasted text may hold and an editor would hide: each is a space, or ends its line. */
const plain = (code: string) => code.replace(/\r\n?|\f|\v/g, '\n').replace(/[^\P{Cc}\t\n]/gu, ' ')

/**
 * The fragment that carries a cell's code, without `#`.
 *
 * @returns undefined when the code is too long for a link
 */
export async function encodeShared({ cell, code }: SharedCode): Promise<string | undefined> {
  if (code.length > MOST_CODE) return undefined
  const packed = await bytesOf(
    stream(new TextEncoder().encode(code)).pipeThrough(new CompressionStream('deflate-raw')),
  )
  const data = toBase64(packed!)
  return data.length > MOST_DATA ? undefined : `code=1.${cell}.${data}`
}

/**
 * Reads the fragment of an address.
 *
 * @param fragment with or without `#`
 * @returns undefined when it carries no code, `broken` when it should and cannot be read
 */
export async function decodeShared(fragment: string): Promise<SharedCode | 'broken' | undefined> {
  const text = fragment.replace(/^#/, '')
  if (!text.startsWith('code=')) return undefined
  const [, cell, data] = /^code=1\.([\w-]{1,80})\.([\w-]+)$/.exec(text) ?? []
  if (!cell || !data || data.length > MOST_DATA) return 'broken'
  try {
    const packed = fromBase64(data)
    if (!packed) return 'broken'
    const unpacked = stream(packed).pipeThrough(new DecompressionStream('deflate-raw'))
    const bytes = await bytesOf(unpacked, 4 * MOST_CODE)
    const code = bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (code === undefined || code.length > MOST_CODE) return 'broken'
    return { cell, code: plain(code) }
  } catch {
    return 'broken'
  }
}

function stream(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream()
}

/** All bytes, or undefined as soon as there are more than `most`. */
async function bytesOf(
  source: ReadableStream<Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = source.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
