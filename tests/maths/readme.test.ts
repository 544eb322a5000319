import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { macros, ownCommands } from '#maths/macros/table.ts'

const readme = readFileSync(new URL('../../src/maths/README.md', import.meta.url), 'utf8')

it('the page for authors names every macro, and none that is not there', () => {
  const named = new Set([...readme.matchAll(/\\([a-z]+)/g)].map(match => match[1]))
  expect([...named].sort()).toEqual([...Object.keys(macros), ...ownCommands].sort())
})
