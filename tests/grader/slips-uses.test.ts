import { parse } from 'acorn'
import { expect, test } from 'vitest'
import { bindingsOf } from '#grader/diagnose/slips/site.ts'

const useIn = (program: string, name: string) =>
  bindingsOf(parse(program, { ecmaVersion: 'latest', sourceType: 'module' })).find(
    binding => binding.name === name,
  )?.use

test('what is handed to a helper that reads its entries is a list, not a number', () => {
  const program = `
    function first(P) { return P[0] }
    export function f(Delta) { return first(Delta) }`
  expect(useIn(program, 'Delta')).toBe('list')
})

test('what is handed to a helper that computes with it is a number', () => {
  const program = `
    function twice(x) { return 2 * x }
    export function f(z) { return twice(z) }`
  expect(useIn(program, 'z')).toBe('number')
})
