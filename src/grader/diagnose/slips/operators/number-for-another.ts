import type { Operator } from '../site.ts'
import { isNumber } from '../syntax.ts'

/** 0 for 1, 1 for 0, 1 or 4 for 2: the value of a constant slope, a beginning, a factor. */
export const numberForAnother: Operator = {
  kind: 'numberForAnother',
  at({ node, parents, source, useOf }) {
    if (!isNumber(node) || parents[0]?.type === 'MemberExpression') return []
    const number = source(node)
    const others = { '0': ['1'], '1': ['0', '2'], '2': ['1', '3', '4'] }[number] ?? []
    const isValue = parents[0]?.type === 'ReturnStatement' || 'params' in parents[0]!
    const names = isValue ? parameterNames(parents).filter(name => useOf(name) === 'number') : []
    return [...others, ...names].map(other => ({ code: other, what: number, instead: other }))
  },
}

function parameterNames(parents: { type: string }[]): string[] {
  const around = parents.find(parent => 'params' in parent) as
    | { params: { type: string; name: string }[] }
    | undefined
  return (around?.params ?? []).filter(({ type }) => type === 'Identifier').map(({ name }) => name)
}
