import type { BlockName, Kind, Slots, Sought } from './products.ts'

/** What the reader has chosen. */
export interface State {
  sought: Sought
  kind: Kind
  slots: Slots
  /** The slot that the next block goes into, from 0. */
  next: 0 | 1
}

/** Two factors that do not fit, so that there is something to see, also on paper. */
const firstTry: Record<Sought, Slots> = { blame: ['W', 'delta'], gradient: ['a', 'delta'] }

export const start = (sought: Sought): State => ({ sought, kind: 'plain', slots: firstTry[sought], next: 0 })

/** Both slots empty. */
export const cleared = (state: State): State => ({ ...state, slots: [null, null], next: 0 })

/** Puts a block into a slot; the next one goes into the other. */
export function put(state: State, block: BlockName, at: 0 | 1 = state.next): State {
  const slots: Slots = at === 0 ? [block, state.slots[1]] : [state.slots[0], block]
  return { ...state, slots, next: at === 0 ? 1 : 0 }
}

/** Empties a slot, which is then the next to be filled. */
export function empty(state: State, at: 0 | 1): State {
  const slots: Slots = at === 0 ? [null, state.slots[1]] : [state.slots[0], null]
  return { ...state, slots, next: at }
}

/** A symmetric layer is square, so one switch takes the other along. */
export function switched(state: State, which: 'square' | 'symmetric'): State {
  const on = which === 'square' ? state.kind !== 'plain' : state.kind === 'symmetric'
  if (which === 'square') return { ...state, kind: on ? 'plain' : 'square' }
  return { ...state, kind: on ? 'square' : 'symmetric' }
}

/** Looks for something else, from another first try. */
export const lookFor = (state: State, sought: Sought): State => ({ ...start(sought), kind: state.kind })
