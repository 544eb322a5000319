import { batchLoss, type Matrix, type Network, numericGradient } from '#engine'
import type { Exhibit } from './exhibits.ts'
import { wrongGradient } from './gradients.ts'

/** The parts of a gradient, from the output back. */
export const parts = ['outputWeights', 'outputBiases', 'hiddenWeights', 'hiddenBiases'] as const
export type Part = (typeof parts)[number]

/** Of one part of a gradient: the entry that is furthest off. */
export interface FurthestOff {
  part: Part
  /** As a nudge measures it, and as the slip says. */
  measured: number
  wrong: number
  /** The distance of the two, divided by the larger size; from 0 to 2. */
  error: number
}

/** A relative error from here on is a mistake and not rounding. */
export const tolerance = 1e-5

const xs: Matrix = [
  [0.7, -1.2],
  [-0.4, 0.9],
  [1.3, 0.5],
]
const targets: Matrix = [
  [0.9, 0.2, 0.6],
  [0.1, 0.8, 0.3],
  [0.4, 0.7, 0.9],
]

/** The small network on which every slip is measured: two inputs, three hidden units, two or three sigmoid outputs. */
export function smallNetwork({ hidden, outputs }: Pick<Exhibit, 'hidden' | 'outputs'>): Network {
  return {
    layers: [
      {
        W: [
          [0.8, -0.5],
          [-0.6, 1.1],
          [0.4, 0.9],
        ],
        b: [0.2, -0.3, 0.1],
        activation: hidden,
      },
      {
        W: [
          [1.2, -0.7, 0.5],
          [-0.9, 0.4, 1.3],
          [0.6, 1.0, -0.8],
        ].slice(0, outputs),
        b: [0.1, -0.2, 0.3].slice(0, outputs),
        activation: 'sigmoid',
      },
    ],
    loss: 'halfSquaredError',
  }
}

/** The gradient with the slip beside the measured one, part by part, on three pairs. */
export function beside(exhibit: Exhibit): FurthestOff[] {
  const network = smallNetwork(exhibit)
  const wanted = targets.map(target => target.slice(0, exhibit.outputs))
  const measured = numericGradient(layers => batchLoss({ ...network, layers }, xs, wanted), network.layers)
  const { dW, db } = wrongGradient(exhibit)(network, xs, wanted)
  const [first, second] = measured
  return [
    furthest('outputWeights', second.W.flat(), dW[1].flat()),
    furthest('outputBiases', second.b, db[1]),
    furthest('hiddenWeights', first.W.flat(), dW[0].flat()),
    furthest('hiddenBiases', first.b, db[0]),
  ]
}

function furthest(part: Part, measured: number[], wrong: number[]): FurthestOff {
  return measured
    .map((one, i) => ({ part, measured: one, wrong: wrong[i], error: apart(one, wrong[i]) }))
    .reduce((worst, one) => (one.error > worst.error ? one : worst))
}

const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
