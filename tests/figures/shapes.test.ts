import { describe, expect, test } from 'vitest'
import { layers } from '#content/numbers/matrix-form.ts'
import { backward, forward } from '#engine'
import {
  allAt,
  blockNames,
  blocksOf,
  isNear,
  judge,
  type Kind,
  type Level,
  measured,
  rightSlots,
  type Sought,
  transpose,
} from '#figures/shapes/products.ts'
import { cleared, empty, lookFor, put, start, switched } from '#figures/shapes/slots.ts'

const kinds: Kind[] = ['plain', 'square', 'symmetric']
const soughts: Sought[] = ['blame', 'gradient']
const every = kinds.flatMap(kind => soughts.map(sought => [kind, sought] as const))

const count = (level: Level, kind: Kind, sought: Sought) => allAt(level, layers[kind], sought).length

describe('what is measured', () => {
  test.each(kinds)('of the layer %s is what the engine derives', kind => {
    const { W, b, a, target } = layers[kind]
    const network = {
      layers: [{ W, b, activation: 'sigmoid' as const }],
      loss: 'halfSquaredError' as const,
    }
    const { dW, delta } = backward(network, forward(network, a), target)
    const blame = a.map((_, i) => [delta[0].reduce((sum, d, j) => sum + d * W[j][i], 0)])
    expect(isNear(measured(layers[kind], 'gradient'), dW[0])).toBe(true)
    expect(isNear(measured(layers[kind], 'blame'), blame)).toBe(true)
  })
})

describe('the layers', () => {
  test('are what their names say', () => {
    const { plain, square, symmetric } = layers
    expect(plain.W.length).not.toBe(plain.W[0].length)
    expect(square.W.length).toBe(square.W[0].length)
    expect(square.W).not.toEqual(transpose(square.W))
    expect(symmetric.W).toEqual(transpose(symmetric.W))
  })
})

describe('two factors', () => {
  test.each(every)('of the layer %s, looking for the %s: the right ones are right', (kind, sought) => {
    expect(judge(layers[kind], sought, rightSlots[sought]).level).toBe('right')
    expect(count('right', kind, sought)).toBe(1)
  })

  test.each(soughts)('have the right shape in one way only where the layer is not square: the %s', sought => {
    expect(count('refused', 'plain', sought) + count('lucky', 'plain', sought)).toBe(0)
    expect(count('shape', 'plain', sought)).toBeGreaterThan(5)
    expect(count('unfit', 'plain', sought)).toBeGreaterThan(5)
  })

  test('have the right shape in four ways where it is square, and the nudge refuses three', () => {
    expect(allAt('refused', layers.square, 'blame')).toEqual([
      ['W', 'delta'],
      ['W', 'a'],
      ['Wt', 'a'],
    ])
    expect(count('lucky', 'square', 'blame')).toBe(0)
    expect(count('lucky', 'square', 'gradient')).toBe(0)
  })

  test('have the right numbers without the transpose where W is symmetric, and nowhere else', () => {
    expect(allAt('lucky', layers.symmetric, 'blame')).toEqual([['W', 'delta']])
    expect(count('lucky', 'symmetric', 'gradient')).toBe(0)
  })

  test('are refused by far: a wrong product is off by a thousand times what a nudge can be', () => {
    for (const [kind, sought] of every)
      for (const slots of allAt('refused', layers[kind], sought)) {
        const { product, nudge } = judge(layers[kind], sought, slots)
        const off = product!.flatMap((row, r) => row.map((p, c) => Math.abs(p - nudge![r][c])))
        expect(Math.max(...off)).toBeGreaterThan(1e-3)
      }
  })

  test('show the nudge only once the shapes agree', () => {
    const { plain } = layers
    expect(judge(plain, 'blame', [null, 'delta'])).toMatchObject({ level: 'empty', nudge: null })
    expect(judge(plain, 'blame', ['W', 'delta'])).toMatchObject({ level: 'unfit', product: null })
    expect(judge(plain, 'blame', ['W', 'a'])).toMatchObject({ level: 'shape', nudge: null })
  })
})

describe('the slots', () => {
  test('are filled in turn, and one that is emptied is the next', () => {
    const filled = put(put(cleared(start('blame')), 'W'), 'delta')
    expect(filled).toMatchObject({ slots: ['W', 'delta'], next: 0 })
    expect(put(filled, 'Wt').slots).toEqual(['Wt', 'delta'])
    expect(empty(filled, 1)).toMatchObject({ slots: ['W', null], next: 1 })
    expect(put(cleared(start('blame')), 'a', 1)).toMatchObject({ slots: [null, 'a'], next: 0 })
  })

  test('keep their blocks when the layer changes, and are others when something else is looked for', () => {
    const filled = switched(put(put(start('blame'), 'W'), 'delta'), 'square')
    expect(filled).toMatchObject({ kind: 'square', slots: ['W', 'delta'] })
    expect(lookFor(filled, 'gradient')).toMatchObject({ kind: 'square', slots: start('gradient').slots })
  })

  test.each(soughts)('begin with two that do not fit: the %s', sought => {
    expect(judge(layers.plain, sought, start(sought).slots).level).toBe('unfit')
  })

  test('a symmetric layer is square, and one that is not square is not symmetric', () => {
    const symmetric = switched(start('blame'), 'symmetric')
    expect(symmetric.kind).toBe('symmetric')
    expect(switched(symmetric, 'symmetric').kind).toBe('square')
    expect(switched(symmetric, 'square').kind).toBe('plain')
  })
})

test('every block of the tray has numbers', () => {
  const blocks = blocksOf(layers.plain)
  for (const name of blockNames) expect(blocks[name].flat().every(Number.isFinite)).toBe(true)
})
