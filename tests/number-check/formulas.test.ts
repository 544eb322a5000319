import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Example, Loss } from '#number-check/example.ts'
import { valuesOf } from '#number-check/name.ts'
import { formulasOf } from '#number-check/pass.ts'
import { rightValues } from '#number-check/right.ts'
import { cases, FC } from '../engine/random-networks.ts'

const SQUARES: Loss[] = ['halfSumOfSquares', 'sumOfSquares', 'meanOfSquares', 'halfMeanOfSquares']

test('the formulas agree with the engine, for every loss, activation, batch, bias and sign', () => {
  const settings = fc.record({
    squares: fc.constantFrom(...SQUARES),
    isSum: fc.boolean(),
    isFixed: fc.boolean(),
    isShared: fc.boolean(),
    isTurned: fc.boolean(),
  })
  fc.assert(
    fc.property(
      cases,
      settings,
      ({ network, xs, targets }, { squares, isSum, isFixed, isShared, isTurned }) => {
        const { layers } = network
        const last = layers.at(-1)!.activation
        const entropy = last === 'softmax' ? 'softmaxCrossEntropy' : 'binaryCrossEntropy'
        const example: Example = {
          sizes: [layers[0].W[0].length, ...layers.map(({ b }) => b.length)],
          activations: layers.map(({ activation }) => activation),
          weights: layers.map(({ W }) => W),
          biases: layers.map(({ b }) => b),
          fixedBiases: isFixed,
          sharedBiases: isShared,
          errorSign: isTurned ? 'targetMinusOutput' : 'outputMinusTarget',
          inputs: xs,
          targets,
          loss: network.loss === 'crossEntropy' ? entropy : squares,
          learningRate: 0.1,
          batch: isSum ? 'sum' : 'mean',
          numbers: [],
          transposed: [],
        }
        const formulas = formulasOf(example)
        const valueAt = valuesOf(formulas)
        const right = rightValues(example)
        for (const id of formulas.ids()) {
          const value = right.get(id)!
          expect([id, Math.abs(valueAt(id) - value) <= 1e-7 * Math.max(1, Math.abs(value))]).toEqual([
            id,
            true,
          ])
        }
      },
    ),
    FC,
  )
})
