import type { Numbers, Parameters } from './numbers.ts'
import { randomParameters } from './random-parameters.ts'

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
