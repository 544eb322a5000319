import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest, sha256 } from '#exercise/sha256.ts'

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const hex = (words: number[]) => words.map(word => word.toString(16).padStart(8, '0')).join('')

test('the sum of every text is that of another implementation', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      expect(hex(sha256(text))).toBe(byNode(text))
    }),
    { seed: 7, numRuns: 500 },
  )
})

test('every length around the ends of blocks, and a long one', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'a'.repeat(length)
    expect(hex(sha256(text)), `${length}`).toBe(byNode(text))
  }
  const long = 'δ = ∂E/∂z\n'.repeat(30_000)
  expect(hex(sha256(long))).toBe(byNode(long))
})

test('a digest is the first 128 bits', () => {
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223')
})
