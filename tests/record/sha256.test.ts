import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { seeded } from '#exercise/random.ts'
import { identityOf, sha256 } from '#record/sha256.ts'

test('SHA-256 agrees with the machine’s own at every length around a block, and for all kinds of letters', () => {
  const random = seeded(5)
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, () => random.integer(0, 255))
    expect([length, sha256(bytes)]).toEqual([length, createHash('sha256').update(bytes).digest('hex')])
  }
  const long = new Uint8Array(1_000_003).fill(97)
  expect(sha256(long)).toBe(createHash('sha256').update(long).digest('hex'))
  for (const text of ['', 'abc', 'Öz 你好 \u{1f600}', 'x'.repeat(119)])
    expect(identityOf(text)).toBe(createHash('sha256').update(text).digest('hex').slice(0, 32))
})

test('a part of a larger memory is read from where it begins', () => {
  const bytes = new TextEncoder().encode('before|inside|after')
  expect(sha256(bytes.subarray(7, 13))).toBe(sha256(new TextEncoder().encode('inside')))
})
