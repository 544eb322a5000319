import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, encode, type Foreign } from '#runner/border.ts'

const data = fc.letrec(tie => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, undefined, 'NaN', '-0', "'", 'undefined'),
    fc.array(tie('data')),
    fc.dictionary(
      fc.string().filter(key => key !== '__proto__'),
      tie('data'),
      { noNullPrototype: true },
    ),
  ),
})).data

test('whatever is data comes through unchanged, NaN, infinities, -0 and undefined too', () => {
  fc.assert(
    fc.property(data, value => {
      expect(decode(encode(value))).toStrictEqual(value)
    }),
    { seed: 4 },
  )
})

function foreignIn(value: unknown): Foreign[] {
  const found: Foreign[] = []
  encode(value, foreign => found.push(foreign))
  return found
}

test.each([
  [{ dW: [[1], [() => 1]] }, '.dW[1][0]', 'function'],
  [[Promise.resolve(1)], '[0]', 'promise'],
  [{ 'a b': Symbol('x') }, '["a b"]', 'symbol'],
  [{ a: { b: 2n } }, '.a.b', 'bigint'],
  [new Map(), '', 'Map'],
  [[1].values(), '', 'Iterator'],
  [new BigInt64Array(1), '', 'BigInt64Array'],
  [JSON.parse('{"__proto__": 1}'), '.__proto__', '__proto__'],
  [new (class Value {})(), '', 'Value'],
  [new Float64Array(400_001), '', 'large'],
  ['x'.repeat(1_000_001), '', 'large'],
])('what is not data is described: %#', (value, path, what) => {
  expect(foreignIn(value)).toEqual([{ path, what }])
})

test('an instance of a class of one’s own is its fields, and of a class that is more it is not', () => {
  class Net {
    W1 = [[1, 2]]
    norm() {
      return 3
    }
  }
  class Deep extends Net {
    b = new Float64Array([3])
  }
  expect(decode(encode({ net: new Deep() }))).toEqual({ net: { W1: [[1, 2]], b: [3] } })
  expect(foreignIn([new Net(), new Deep()])).toEqual([])
  expect(foreignIn(new (class Weights extends Map {})())).toEqual([{ path: '', what: 'Weights' }])
  expect(foreignIn(new Proxy({}, { getPrototypeOf: () => new Net() }))).toEqual([])
  const endless: object = new Proxy({}, { getPrototypeOf: () => endless })
  expect(foreignIn(endless)).toHaveLength(1)
})

test('typed arrays become arrays', () => {
  expect(decode(encode({ a: new Float32Array([0.5, Number.NaN]), b: new Uint8Array(2) }))).toEqual({
    a: [0.5, Number.NaN],
    b: [0, 0],
  })
})

test('a cycle ends', () => {
  const ring: unknown[] = []
  ring.push(ring, ring)
  expect(foreignIn(ring)[0]!.what).toMatch(/deep|large/)
})

test.each(['{"__proto__": 1}', '"bare"', '[1', '"hasOwnProperty"'])('%s is not taken for data', text => {
  expect(() => decode(text)).toThrow(SyntaxError)
})
