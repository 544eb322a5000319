import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const doc = readFileSync('docs/security.md', 'utf8')
const inTests = (file: string) => (file.startsWith('tests/') ? file : join('tests', file))

test('every file of tests that the page about security names is there', () => {
  const files = [...doc.matchAll(/`([\w/-]+\.test\.ts)`/g)]
    .map(([, file]) => file!)
    .filter(file => file.includes('/'))
  expect(files.length).toBeGreaterThan(40)
  for (const file of files) expect(existsSync(inTests(file)), file).toBe(true)
})

test('every test that it names is in the file that it names', () => {
  const named = [...doc.matchAll(/`([\w/-]+\.test\.ts)` › ([^|\n]*?) \|/g)]
  expect(named.length).toBeGreaterThan(20)
  for (const [, file, name] of named)
    expect(readFileSync(inTests(file!), 'utf8'), name).toContain(name!.trim())
})

test('every program that it names is one of the hostile ones', () => {
  const programs = globSync('tests/runner/hostile/*.ts')
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  const named = [...doc.matchAll(/“([^”]+)” in `tests\/runner\/hostile\.test\.ts`/g)]
  expect(named.length).toBeGreaterThan(0)
  for (const [, name] of named) expect(programs).toContain(name)
})
