/**
 * SHA-256, synchronous and the same everywhere: a page's own is asynchronous, and missing where the page came over
 * plain HTTP, as on many a school's network.
 */

/** The first 32 bits of the fractional parts of the square and cube roots of the first primes (FIPS 180-4, 4.2.2, 5.3.3). */
const { roots, constants } = primeRoots()

/**
 * The SHA-256 sum of a text's UTF-8 bytes; a lone surrogate counts as U+FFFD.
 *
 * @param text any text
 * @returns eight whole numbers from 0 to 2³² − 1
 * @example sha256('abc')[0] // 0xba7816bf
 */
export function sha256(text: string): number[] {
  const bytes = new TextEncoder().encode(text)
  const words = padded(bytes)
  const state = Int32Array.from(roots)
  const w = new Int32Array(64)
  for (let at = 0; at < words.length; at += 16) mix(state, w, words, at)
  return Array.from(state, word => word >>> 0)
}

/**
 * 128 bits of the SHA-256 sum of a text, for telling texts apart that somebody may have made to be alike.
 *
 * @returns 32 hexadecimal digits
 * @example digest('abc') // 'ba7816bf8f01cfea414140de5dae2223'
 */
export function digest(text: string): string {
  return sha256(text)
    .slice(0, 4)
    .map(word => word.toString(16).padStart(8, '0'))
    .join('')
}

/** The message in big-endian words: a 1, zeros, and its length in bits. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) << 4)
  for (let i = 0; i < bytes.length; i++) words[i >> 2]! |= bytes[i]! << (24 - 8 * (i & 3))
  words[bytes.length >> 2]! |= 0x80 << (24 - 8 * (bytes.length & 3))
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29)
  words[words.length - 1] = bytes.length << 3
  return words
}

type Eight = [number, number, number, number, number, number, number, number]

/** One block of 16 words. */
function mix(state: Int32Array, w: Int32Array, words: Int32Array, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = words[at + i]!
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15]!, w[i - 2]!]
    const s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3)
    const s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10)
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let i = 0; i < 64; i++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  const worked = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i]! += worked[i]!
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function primeRoots(): { roots: number[]; constants: Int32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  const bits = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
  return {
    roots: primes.slice(0, 8).map(prime => bits(Math.sqrt(prime))),
    // `cbrt` may differ in its last digit between engines; 32 bits of 53 are not touched by that.
    constants: Int32Array.from(primes, prime => bits(Math.cbrt(prime))),
  }
}
