/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = Uint32Array.from(primes(64), p => fraction(Math.cbrt(p)))
/** The same of the square roots of the first eight (5.3.3). */
const START = Uint32Array.from(primes(8), p => fraction(Math.sqrt(p)))

/**
 * SHA-256 of bytes, at once: the browser's own only answers later, and not at all on plain http.
 *
 * @returns 64 hexadecimal digits
 */
export function sha256(bytes: Uint8Array): string {
  const state = START.slice()
  const words = new Uint32Array(64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % 64)
  for (let at = 0; at < whole; at += 64) mix(state, words, view, at)
  // What is left, a bit that ends it, and the length in bits at the end of a block.
  const left = bytes.length - whole
  const tail = new DataView(new ArrayBuffer(left < 56 ? 64 : 128))
  for (let n = 0; n < left; n++) tail.setUint8(n, bytes[whole + n]!)
  tail.setUint8(left, 0x80)
  tail.setUint32(tail.byteLength - 8, Math.floor(bytes.length / 2 ** 29))
  tail.setUint32(tail.byteLength - 4, bytes.length * 8)
  for (let at = 0; at < tail.byteLength; at += 64) mix(state, words, tail, at)
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}

/**
 * What a text is known by: 128 bits of its SHA-256, so that no two texts can be made to share it.
 *
 * @returns 32 hexadecimal digits
 */
export function identityOf(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice(0, 32)
}

function mix(state: Uint32Array, w: Uint32Array, view: DataView, at: number): void {
  for (let n = 0; n < 16; n++) w[n] = view.getUint32(at + 4 * n)
  for (let n = 16; n < 64; n++) {
    const [x, y] = [w[n - 15]!, w[n - 2]!]
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    w[n] = w[n - 16]! + s0 + w[n - 7]! + s1
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let n = 0; n < 64; n++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[n]! + w[n]!) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [n, x] of [a, b, c, d, e, f, g, h].entries()) state[n]! += x
}

function turn(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by))
}

function fraction(x: number): number {
  return Math.floor((x - Math.floor(x)) * 2 ** 32)
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every(p => n % p !== 0)) found.push(n)
  return found
}
