import { type Vector, value } from '#engine'

/** What slides over what, and the error terms that come back to the places. */
export interface Convolution {
  x: Vector
  k: Vector
  b: number
  delta: Vector
}

/** The convolution of the figure: unlike numbers with few digits, so that every sum can be checked by hand. */
export const example: Convolution = {
  x: [1, -0.5, 2, 0.5, -1, 1.5, 3, -2],
  k: [0.5, -1, 2],
  b: 0.5,
  delta: [1, -0.5, 2, -1, 0.5, 1.5],
}

/** What one has pressed: a place on the way forward, a number of the kernel, an input. */
export type Part = { kind: 'place' | 'kernel' | 'input'; at: number }

/** A line from an input to a place, through one number of the kernel. */
export interface Line {
  place: number
  m: number
  input: number
}

/** All lines, place by place. */
export function linesOf({ k, delta }: Convolution): Line[] {
  return delta.flatMap((_, place) => k.map((_, m) => ({ place, m, input: place + m })))
}

/** Whether a line carries the part that was pressed. */
export function carries(line: Line, { kind, at }: Part): boolean {
  return at === { place: line.place, kernel: line.m, input: line.input }[kind]
}

/** The two factors that a line contributes to the sum of the pressed part. */
export function factorsOf(line: Line, { kind }: Part, { x, k, delta }: Convolution): [number, number] {
  if (kind === 'place') return [k[line.m], x[line.input]]
  if (kind === 'kernel') return [delta[line.place], x[line.input]]
  return [delta[line.place], k[line.m]]
}

/** Forward and back by the engine's graph: the sums, and what the kernel, the bias and the inputs get. */
export function run({ x, k, b, delta }: Convolution) {
  const [inputs, kernel, bias] = [x.map(value), k.map(value), value(b)]
  const sums = delta.map((_, n) => kernel.reduce((sum, km, m) => sum.add(km.mul(inputs[n + m])), bias.add(0)))
  // A loss with exactly these error terms.
  const loss = sums.reduce((sum, z, n) => sum.add(z.mul(delta[n])), value(0))
  loss.backward()
  return {
    z: sums.map(({ data }) => data),
    dk: kernel.map(({ grad }) => grad),
    db: bias.grad,
    dx: inputs.map(({ grad }) => grad),
  }
}

/** The number that the pressed part's sum makes. */
export function resultOf(convolution: Convolution, { kind, at }: Part): number {
  const { z, dk, dx } = run(convolution)
  return { place: z, kernel: dk, input: dx }[kind][at]
}
