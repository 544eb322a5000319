import { Inflate } from 'fflate'
import { FileError } from './problem.ts'
import type { ZipEntry } from './zip-list.ts'

/** Bytes unfolded at a time: no more than a thousand times as many are made before the size is looked at. */
const PIECE = 4096

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let x = n
  for (let k = 0; k < 8; k++) x = x & 1 ? (x >>> 1) ^ 0xedb88320 : x >>> 1
  return x
})

/** The checksum of zips, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let n = 0; n < bytes.length; n++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[n]!) & 255]!
  return ~crc >>> 0
}

/**
 * Unpacks an entry into as many bytes as it states; what unfolds into more is given up there and then.
 *
 * @throws FileError `unreadable` when it is damaged, has another size, or another checksum
 */
export function bodyOf(zip: Uint8Array, { method, crc, packed, size, body }: ZipEntry): Uint8Array {
  if (body < 0) throw new FileError('unreadable')
  const raw = zip.subarray(body, body + packed)
  const bytes = method === 0 ? raw : inflated(raw, size)
  if (bytes.length !== size || crc32(bytes) !== crc) throw new FileError('unreadable')
  return bytes
}

function inflated(raw: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  try {
    const inflate = new Inflate(chunk => {
      if (length + chunk.length > size) throw new FileError('unreadable')
      bytes.set(chunk, length)
      length += chunk.length
    })
    for (let n = 0; n < raw.length; n += PIECE)
      inflate.push(raw.subarray(n, n + PIECE), n + PIECE >= raw.length)
  } catch {
    throw new FileError('unreadable')
  }
  return length === size ? bytes : bytes.subarray(0, length)
}
