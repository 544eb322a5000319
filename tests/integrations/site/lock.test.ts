import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Row = { optionalDependencies?: Record<string, string>; resolved?: string }
type Lock = { packages: Record<string, Row> }

/** The optional packages that some row asks for and that have no row themselves, searched as npm resolves. */
function missingRows({ packages }: Lock): string[] {
  const missing: string[] = []
  for (const [place, row] of Object.entries(packages)) {
    for (const wanted of Object.keys(row.optionalDependencies ?? {})) {
      let folder = place
      while (!packages[`${folder ? `${folder}/` : ''}node_modules/${wanted}`]) {
        if (folder === '') {
          missing.push(`${place} → ${wanted}`)
          break
        }
        folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
      }
    }
  }
  return missing
}

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

test('every optional platform package of every dependency has its row, so that npm ci works on any system', () => {
  expect(missingRows(lock)).toEqual([])
})

test('a lock that lacks a platform package is noticed', () => {
  const packages = { ...lock.packages }
  delete packages['node_modules/@biomejs/cli-darwin-arm64']
  expect(missingRows({ packages })).toEqual(['node_modules/@biomejs/biome → @biomejs/cli-darwin-arm64'])
})

test('the lock names no registry but the public one, so that it installs from any', () => {
  const elsewhere = Object.values(lock.packages).filter(
    row => row.resolved && !row.resolved.startsWith('https://registry.npmjs.org/'),
  )
  expect(elsewhere).toEqual([])
})
