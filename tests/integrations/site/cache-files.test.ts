import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentHash } from '#integrations/site/content-hash.ts'
import { writeAside } from '#integrations/site/write-aside.ts'

test('a hash is the first digits of the SHA-256 of all parts', () => {
  expect(contentHash(8, 'abc')).toBe('ba7816bf')
  expect(contentHash(64, 'a', Buffer.from('bc'))).toBe(contentHash(64, 'abc'))
})

test('a file of a cache is written whole, in a folder that is made, with nothing left beside it', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'aside-')), 'a/b')
  writeAside(join(folder, 'x.txt'), 'one')
  writeAside(join(folder, 'x.txt'), 'two')
  expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toBe('two')
  expect(readdirSync(folder)).toEqual(['x.txt'])
})
