import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const doc = readFileSync('docs/security.md', 'utf8')

test('every test that the page about security names is there', () => {
  const rows = doc.split('\n').filter(line => line.includes('.test.ts`'))
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const [, file, name] = /`([\w/-]+\.test\.ts)` › ([^|]*)\|$/.exec(row) ?? []
    expect(file, row).toBeDefined()
    expect(readFileSync(`tests/${file}`, 'utf8'), row).toContain(name!.trim())
  }
})
