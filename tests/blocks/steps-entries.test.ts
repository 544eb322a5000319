import { expect, test } from 'vitest'
import { entriesOf, keptOf } from '#blocks/steps/entries.ts'
import { Run } from '#blocks/steps/run.ts'

const numbers = { z1: [0.42, -0.66, 1.54], a1: [0.6035, 0.3407, 0.8235] }
const stepsFor = (...paths: string[]) => paths.map(path => ({ path, formula: undefined }))
const placed = (kept: unknown, ...paths: string[]) => {
  const steps = stepsFor(...paths)
  return entriesOf(
    kept as never,
    steps.map(({ path }) => path),
    () => new Run(steps, numbers),
  )
}

test('entries are kept by the names of their steps', () => {
  expect(keptOf(['z1.0', 'a1.0', 'z1.1'], ['0.42', null])).toEqual({ 'z1.0': '0.42', 'a1.0': null })
})

test('entries come back at their own steps, whatever steps were added or left out before them', () => {
  const kept = { 'z1.0': '0.42', 'a1.0': '0.6035', 'z1.1': '-0.66', 'a1.1': null }
  expect(placed(kept, 'z1.0', 'a1.0', 'z1.1', 'a1.1')).toEqual(['0.42', '0.6035', '-0.66', null])
  expect(placed(kept, 'z1.1', 'a1.1', 'z1.2')).toEqual(['-0.66', null])
})

test('a step that is new is where the reader goes on', () => {
  expect(placed({ 'z1.0': '0.42', 'z1.1': '-0.66' }, 'z1.0', 'a1.0', 'z1.1')).toEqual(['0.42'])
})

test('a list, as an earlier version kept it, comes back by place where it fits', () => {
  expect(placed(['0.42', null, '-0.66'], 'z1.0', 'a1.0', 'z1.1', 'a1.1')).toEqual(['0.42', null, '-0.66'])
})

test('a list that fits no more comes back at the steps that it answers, and never as a wrong answer', () => {
  const old = ['0.42', '0.6035', '-0.66', '0.3407', '1.54']
  expect(placed(old, 'z1.1', 'a1.1', 'z1.2', 'a1.2')).toEqual(['-0.66', '0.3407', '1.54'])
  expect(placed(['0.42', '0.6035'], 'z1.1', 'a1.1')).toEqual([])
  expect(placed({ 'z1.1': '9' }, 'z1.1')).toEqual([])
})

test('what is no answer of steps brings nothing back', () => {
  for (const kept of [null, 'x', 3, [], {}, [7, {}], { 'z1.0': 7 }]) expect(placed(kept, 'z1.0')).toEqual([])
})
