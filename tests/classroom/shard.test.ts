import { expect, test } from 'vitest'
import { RESULTS_TYPE, RESULTS_VERSION, settled } from '#classroom/results.ts'
import { type Row, sumOf } from '#classroom/row.ts'
import { Census, inShard, type Part, partsProblem } from '#classroom/shard.ts'
import { submissionOf } from './class.ts'

const files = (folder: string) =>
  Array.from({ length: 40 }, (_, n) => ({
    name: `${folder}/${n}.json`,
    text: JSON.stringify(submissionOf(n)),
  }))

test('a file is in one shard, also where two machines know its folder by two names', () => {
  for (const of of [1, 2, 7]) {
    const taken = Array.from({ length: of }, (_, n) =>
      files(n % 2 ? 'mount' : 'class')
        .filter(file => inShard(sumOf(file), { at: n + 1, of }))
        .map(({ text }) => text),
    )
    expect(taken.flat().toSorted()).toEqual(
      files('')
        .map(({ text }) => text)
        .toSorted(),
    )
    expect(taken.every(part => part.length > 0)).toBe(true)
  }
})

function part(path: string, at: number, of: number, texts = files('x')): Part {
  const census = new Census()
  for (const file of texts) census.add(sumOf(file))
  const { files: count, sum } = census
  return {
    path,
    head: { type: RESULTS_TYPE, version: RESULTS_VERSION, columns: [], ...(of > 0 && { shard: { at, of } }) },
    end: { end: true, files: count, sum },
  }
}

test('parts are all of a class only when each is there once, whole, and made of the same files', () => {
  const [one, two, three] = [part('a', 1, 3), part('b', 2, 3), part('c', 3, 3)] as const
  const { end, ...cut } = two
  const late = [...files('x').slice(1), { name: 'late', text: '{}' }]
  expect(partsProblem([three, one, two])).toBeUndefined()
  expect(partsProblem([part('a', 0, 0), part('b', 0, 0, files('y').slice(3))])).toBeUndefined()
  expect(partsProblem([one])).toMatchObject({ code: 'missing', of: 3, missing: '2, 3' })
  expect(partsProblem([one, two, two, three])).toMatchObject({ code: 'twice', at: 2, path: 'b' })
  expect(partsProblem([one, cut, three])).toEqual({ code: 'unfinished', path: 'b' })
  expect(partsProblem([one, part('d', 2, 2)])).toMatchObject({ code: 'sizes', of: 3, otherOf: 2 })
  expect(partsProblem([one, part('w', 0, 0)])).toMatchObject({ code: 'whole', path: 'w' })
  // As many files, and one of them another: a learner handed in between two machines' looks.
  expect(partsProblem([one, two, part('c', 3, 3, late)])).toMatchObject({ code: 'files', otherFiles: 40 })
})

test('a file that could not be read at first, and then could, is one row', () => {
  const row = (sum: string, problem?: Row['problem']): Row => ({
    file: 'a.json',
    sum,
    cells: {},
    lessons: [],
    ...(problem && { problem }),
  })
  const lost = row('1', { code: 'unreadable', values: {} })
  const cut = row('2', { code: 'not-json', values: {} })
  expect(settled([lost, row('3')]).map(({ sum }) => sum)).toEqual(['3'])
  expect(settled([lost])).toEqual([lost])
  expect(settled([lost, cut])).toEqual([cut])
})
