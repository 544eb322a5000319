import { expect, test } from 'vitest'
import { nextStarter, type Starter, starterFor } from '#exercise/starters.ts'

const starters: Starter[] = ['a', 'b', 'c'].map(name => ({ name, code: `// ${name}` }))

test('a learner keeps the starter that was drawn', () => {
  for (const unit of [0, 0.5, 0.999]) expect(starterFor(starters, 'b', unit).name).toBe('b')
})

test('every starter can be drawn, and one that is gone is drawn again', () => {
  const drawn = [0, 0.2, 0.4, 0.6, 0.8, 0.999].map(unit => starterFor(starters, undefined, unit).name)
  expect(drawn).toEqual(['a', 'a', 'b', 'b', 'c', 'c'])
  expect(starterFor(starters, 'gone', 0.5).name).toBe('b')
  expect(starterFor(starters, 7, 0).name).toBe('a')
})

test('going on from starter to starter meets all of them', () => {
  const met = new Set<string>()
  let now = starters[1]!
  for (let n = 0; n < starters.length; n++) {
    met.add(now.name)
    now = nextStarter(starters, now)
  }
  expect(met.size).toBe(3)
  expect(now).toBe(starters[1])
})
