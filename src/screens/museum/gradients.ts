import {
  backward,
  batchGradients,
  forward,
  type Gradients,
  type Matrix,
  type Network,
  type Vector,
} from '#engine'
import type { Exhibit } from './exhibits.ts'

/** The mean gradient over pairs, right or wrong. */
export type GradientOf = (network: Network, xs: Matrix, targets: Matrix) => Gradients

type Program = (...args: unknown[]) => unknown
const programs = import.meta.glob<Record<string, Program>>(
  [
    '/exercises/backward-any-depth/mistakes/*.ts',
    '/exercises/hidden-delta/mistakes/*.ts',
    '/exercises/average-over-pairs/mistakes/*.ts',
  ],
  { eager: true },
)

/** The right one. */
export const rightGradient: GradientOf = batchGradients

/**
 * The wrong gradient of an exhibit, made of the very program that the exercise knows as a mistake.
 *
 * @throws Error when the exercise has no such mistake, or answers in a form that no exhibit has had so far
 */
export function wrongGradient({ id, from }: Exhibit): GradientOf {
  if (from === 'sign') return (...args) => mapped(batchGradients(...args), one => -one)
  const path = `/exercises/${from.exercise}/mistakes/${from.mistake}.ts`
  const [program] = Object.values(programs[path] ?? {})
  if (!program) throw new Error(`The exhibit ${id}: expected the program ${path}, found none.`)
  const form = forms[from.exercise]
  if (!form) throw new Error(`The exhibit ${id}: no form is known for answers to ${from.exercise}.`)
  return form(program)
}

/** How the answer to each exercise becomes the gradient of a network of two layers. */
const forms: Record<string, (program: Program) => GradientOf> = {
  'backward-any-depth': program => meanOf((...pair) => program(...pair) as Gradients),
  'average-over-pairs':
    program =>
    (...args) =>
      program(...args) as Gradients,
  'hidden-delta': program =>
    meanOf((network, x, target) => {
      const [first, second] = network.layers
      const trace = forward(network, x)
      const { dW, db } = backward(network, trace, target)
      const delta = program(trace.z[0], first.activation, second.W, db[1]) as Vector
      return { dW: [delta.map(d => x.map(xi => d * xi)), dW[1]], db: [delta, db[1]] }
    }),
}

/** The mean over pairs, of a gradient of one pair. */
function meanOf(gradient: (network: Network, x: Vector, target: Vector) => Gradients): GradientOf {
  return (network, xs, targets) => {
    const all = xs.map((x, n) => gradient(network, x, targets[n]))
    const mean = (of: (one: Gradients) => number) => all.reduce((sum, one) => sum + of(one), 0) / xs.length
    return {
      dW: all[0].dW.map((W, l) => W.map((row, j) => row.map((_, i) => mean(({ dW }) => dW[l][j][i])))),
      db: all[0].db.map((b, l) => b.map((_, j) => mean(({ db }) => db[l][j]))),
    }
  }
}

function mapped({ dW, db }: Gradients, change: (one: number) => number): Gradients {
  return { dW: dW.map(W => W.map(row => row.map(change))), db: db.map(b => b.map(change)) }
}
