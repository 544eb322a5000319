import { describe, expect, it } from 'vitest'
import { layers } from '#content/numbers/delta-equations.ts'
import { lineOf } from '#figures/flow/calculation.ts'
import {
  chosenLayer,
  type EquationName,
  partsOf,
  sizes,
  symbolOfEdge,
  symbolOfUnit,
  tex,
} from '#figures/flow/equations.ts'
import { flowNetwork, numbersOf, termsOf } from '#figures/flow/flow-network.ts'
import texts from '#figures/flow/texts/en.ts'
import { en } from '#i18n/en.ts'
import { formula } from '#maths/formula.ts'

const equations: EquationName[] = ['hidden', 'output', 'weight']
const model = flowNetwork(layers)

describe.each(equations)('the equation %s', equation => {
  const parts = partsOf(equation, 1)

  it('typesets in every notation, with each part marked so that it can light up', () => {
    const made = formula(tex[equation], {
      display: true,
      where: { file: 'test', line: 1 },
      words: en.maths.words,
      locale: 'en',
    })
    for (const html of [made.html, ...Object.values(made.others)]) {
      for (const { symbol } of parts) {
        // The video's network has one output, so it has no sum there.
        if (symbol !== 'sum') expect(html).toContain(`class="flow-${symbol}"`)
      }
    }
  })

  it('has a button, a sentence and a line of numbers for each part', () => {
    for (const { symbol } of parts) {
      expect(texts.symbols[symbol]).toBeTruthy()
      expect(texts.say[equation][symbol]).toBeTruthy()
      expect(lineOf(model, equation, 1, symbol).join()).not.toMatch(/undefined|NaN/)
    }
  })

  it('lights only what exists, and something for every part', () => {
    for (const { units, edges } of parts) {
      expect(units.length + edges.length).toBeGreaterThan(0)
      for (const [layer, unit] of [...units, ...edges.flatMap(({ from, to }) => [from, to])]) {
        expect(unit).toBeLessThan(sizes[layer])
      }
      for (const { from, to } of edges) expect(to[0]).toBe(from[0] + 1)
    }
  })

  it('leads from what it lights in the drawing back to a symbol of its own', () => {
    const symbols = new Set(parts.map(({ symbol }) => symbol))
    for (const { units, edges } of parts) {
      for (const unit of units) expect(symbols).toContain(symbolOfUnit(equation, 1, unit))
      for (const { from, to } of edges) expect(symbols).toContain(symbolOfEdge(equation, 1, from, to))
    }
    expect(symbolOfUnit(equation, 1, [chosenLayer[equation], 1])).toBe('delta')
  })
})

describe('what does not appear in an equation', () => {
  it('answers to nothing', () => {
    expect(symbolOfUnit('hidden', 1, [0, 0])).toBeNull()
    expect(symbolOfUnit('hidden', 1, [1, 2])).toBeNull()
    expect(symbolOfEdge('hidden', 1, [1, 0], [2, 0])).toBeNull()
    expect(symbolOfEdge('weight', 1, [0, 1], [1, 1])).toBeNull()
  })
})

describe('the numbers', () => {
  it('make the equations true for every unit, by the engine’s error terms', () => {
    for (let j = 0; j < 3; j++) {
      const { delta, slope, sum, gradient, activation } = numbersOf(model, 'hidden', j)
      expect(slope * sum).toBeCloseTo(delta, 12)
      expect(gradient).toBeCloseTo(delta * activation, 12)
      expect(termsOf(model, j)).toHaveLength(4)
    }
    for (let k = 0; k < 4; k++) {
      const { delta, slope, error } = numbersOf(model, 'output', k)
      expect(error * slope).toBeCloseTo(delta, 12)
    }
  })
})
