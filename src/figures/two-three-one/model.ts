import { randomNumbers } from '#engine'
import { computeNumbers, type Numbers, type Parameters } from './numbers.ts'

/** What the figure remembers: the present parameters and those before, so that every change can be undone. */
export interface State {
  parameters: Parameters
  past: Parameters[]
  /** Counts the random restarts; each number gives its own parameters, the same on every machine. */
  draws: number
  /** The number that is being typed, so that one undo takes back the whole of it and not a digit. */
  typing?: string
}

export type Action =
  | { type: 'set'; path: string; value: number }
  | { type: 'random' }
  | { type: 'keep'; numbers: Numbers }
  | { type: 'replace'; parameters: Parameters }
  | { type: 'undo' }

/** The state before anyone has touched the figure. */
export function initial(parameters: Parameters): State {
  return { parameters, past: [], draws: 0 }
}

/** The next state; the old one is not changed. */
export function reduce(state: State, action: Action): State {
  const to = (parameters: Parameters): State => ({
    ...state,
    parameters,
    past: [...state.past, state.parameters],
    typing: undefined,
  })
  switch (action.type) {
    case 'set': {
      const parameters = setNumber(state.parameters, action.path, action.value)
      if (state.typing === action.path) return { ...state, parameters }
      return { ...to(parameters), typing: action.path }
    }
    case 'random':
      return { ...to(randomParameters(state.draws + 1)), draws: state.draws + 1 }
    case 'keep': {
      const { W1, b1, W2, b2 } = action.numbers.new
      return to({ ...state.parameters, W1, b1, W2, b2 })
    }
    case 'replace':
      return to(action.parameters)
    case 'undo': {
      const before = state.past.at(-1)
      return before
        ? { ...state, parameters: before, past: state.past.slice(0, -1), typing: undefined }
        : state
    }
  }
}

/**
 * The parameters with one number changed.
 *
 * @param path as in the lesson, counted from 0: `W1.2.0`, `b2`, `x.1`
 */
export function setNumber(parameters: Parameters, path: string, value: number): Parameters {
  const copy = structuredClone(parameters) as unknown as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop()!
  const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy)
  place[last] = value
  return copy as unknown as Parameters
}

/** The number at a path such as `W1.2.0`; undefined where there is none. */
export function numberAt(numbers: object, path: string): number | undefined {
  let at: unknown = numbers
  for (const key of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[key]
  return typeof at === 'number' ? at : undefined
}

/**
 * Parameters for pencil and paper: one decimal each, biases that are not zero, hidden units that differ, nothing
 * saturated, and gradients that can be seen with four digits.
 *
 * @param draw any whole number from 1; the same number always gives the same parameters
 */
export function randomParameters(draw: number): Parameters {
  const random = randomNumbers(draw * 7919)
  const tenths = (least: number, most: number) => (least + Math.floor(random() * (most - least + 1))) / 10
  const signed = (least: number, most: number) => tenths(least, most) * (random() < 0.5 ? -1 : 1)
  for (;;) {
    const parameters: Parameters = {
      x: [tenths(3, 16), tenths(3, 16)],
      t: tenths(1, 9),
      alpha: tenths(6, 9),
      W1: [0, 1, 2].map(() => [signed(3, 13), signed(3, 13)]),
      b1: [0, 1, 2].map(() => signed(1, 6)),
      W2: [0, 1, 2].map(() => signed(4, 17)),
      b2: signed(1, 6),
    }
    if (isPleasant(computeNumbers(parameters))) return parameters
  }
}

/** Whether the numbers teach: see `randomParameters`. */
export function isPleasant({ x, z1, z2, a1, error, dW1, W2 }: Numbers): boolean {
  const apart = (values: number[], least: number) =>
    values.every((value, i) => values.slice(0, i).every(other => Math.abs(value - other) >= least))
  return (
    apart(x, 0.15) &&
    apart(a1, 0.06) &&
    apart(W2, 0.15) &&
    [...z1, z2].every(z => Math.abs(z) > 0.15 && Math.abs(z) < 1.9) &&
    Math.abs(error) > 0.25 &&
    dW1.flat().every(gradient => Math.abs(gradient) > 0.01)
  )
}
