import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync('src/record/README.md', 'utf8')
const rows = readme.split('\n').filter(line => line.includes('.test.ts`'))
const named = rows.flatMap(row => [...row.matchAll(/`([\w/-]+\.test\.ts)` › ([^|]*)/g)])

test('every situation in the table names a test that is there', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(named.length, 'one test a row').toBe(rows.length)
  for (const [, file, name] of named) {
    expect(readFileSync(`tests/${file}`, 'utf8'), file).toContain(name!.trim())
  }
})
