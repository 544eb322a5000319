import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { published, rowOf } from './published.ts'

const docs = readFileSync('docs/check-numbers.md', 'utf8')
const find = (name: string) => published.find(example => example.name === name)!

test('there are ten published examples or more, each with its source', () => {
  expect(published.length).toBeGreaterThanOrEqual(10)
  for (const { name, source, about } of published) {
    expect([name, Object.keys(source)]).toEqual([name, ['title', 'author', 'year', 'address']])
    expect([name, new URL(source.address).protocol]).toEqual([name, 'https:'])
    expect([name, source.year]).toEqual([name, expect.stringMatching(/^(\d{4}|no year)$/)])
    expect([name, about]).toEqual([name, expect.stringMatching(/\.$/)])
  }
})

test('the table of published examples says what the check says', () => {
  const rows = docs.split('\n').filter(line => /^\| \[.*\]\(examples\//.test(line))
  expect(rows).toEqual(published.map(rowOf))
})

test('a textbook’s network as somebody’s program: W2 updated first, from four decimals, with t − a', () => {
  const { named, counts, first } = find('textbook-3-2-1-as-a-program').check
  expect(named).toEqual({ codes: ['updatedFirst'], isElsewhereRight: false })
  expect([first?.path, counts.wrong, counts.follows]).toEqual(['delta[0][0]', 2, 6])
})

test('the wrong new weights of the linear program are what the docs say they are', () => {
  const { numbers } = find('linear-2-2-1-as-a-program').check
  const yours = (path: string) => Number(numbers.find(number => number.path === path)!.yours)
  const inputs = [2, 3]
  const old = [
    [0.15, 0.2],
    [0.1, 0.05],
  ]
  for (const [j, row] of old.entries())
    for (const [i, weight] of row.entries()) {
      const updated = yours(`newW[1][0][${i}]`)
      expect(yours(`newW[0][${j}][${i}]`)).toBeCloseTo(weight + 0.05 * 0.786 * inputs[i]! * updated, 7)
    }
})

test('the second pre-activation of the softmax example is wrong, and the rest follows from it', () => {
  const { numbers } = find('softmax-3-2-2').check
  const bad = numbers.filter(({ verdict }) => verdict !== 'right').map(({ path, verdict }) => [path, verdict])
  expect(bad).toEqual([
    ['z[1][1]', 'wrong'],
    ['a[1][0]', 'follows'],
    ['a[1][1]', 'follows'],
    ['lossBefore', 'follows'],
  ])
})
