import { expect, test } from 'vitest'
import { indexOf, shapeOf, tensorsOf } from '#exercise/shape.ts'

const entry = (returns: string, types?: Record<string, string>) => ({
  name: 'f',
  parameters: { x: 'number' },
  returns,
  ...(types ? { types } : {}),
})

test('types are read as they are written', () => {
  expect(shapeOf(entry('number'))).toEqual({ kind: 'tensor', rank: 0 })
  expect(shapeOf(entry('Matrix[]'))).toEqual({ kind: 'list', of: { kind: 'tensor', rank: 2 } })
  expect(shapeOf(entry('Net', { Net: '{ W: Matrix; b: Vector }' }))).toEqual(
    shapeOf(entry('{ W: Matrix, b: Vector }')),
  )
  expect(shapeOf(entry('{ a: { b: number, c: Vector }, d: number }'))).toMatchObject({
    fields: { a: { fields: { b: { rank: 0 }, c: { rank: 1 } } }, d: { rank: 0 } },
  })
})

test('a type that is not understood is named, with what could be written', () => {
  expect(() => shapeOf(entry('Tensor'))).toThrow(
    /entry\.returns of f: 'Tensor'.*write number, Vector, Matrix/,
  )
  expect(() => shapeOf(entry('Net', { Net: 'Net' }))).toThrow(/'Net'/)
  expect(() => shapeOf(entry('toString'))).toThrow(/'toString'/)
})

test('tensors come with their path, their axes and their entries row by row', () => {
  const shape = shapeOf(entry('{ dW: Matrix[], loss: number }'))
  expect(tensorsOf(shape, { loss: 2, dW: [[[1, 2, 3]], [[4], [5]]] })).toEqual([
    { path: 'dW[0]', dims: [1, 3], values: [1, 2, 3] },
    { path: 'dW[1]', dims: [2, 1], values: [4, 5] },
    { path: 'loss', dims: [], values: [2] },
  ])
})

test('an entry has its position on each axis', () => {
  expect(indexOf([3, 2], 4)).toEqual([2, 0])
  expect(indexOf([5], 4)).toEqual([4])
  expect(indexOf([], 0)).toEqual([])
})
