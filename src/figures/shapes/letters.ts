import type { BlockName } from './products.ts'

/** What is written on a block. Letters and signs are the same in every language. */
export const letters: Record<BlockName, string> = {
  W: 'W',
  Wt: 'Wᵀ',
  delta: 'δ',
  deltat: 'δᵀ',
  a: 'a',
  at: 'aᵀ',
}

/** Blue for what goes forward, orange for what goes back; weights are neither. */
export const toneOf = (name: BlockName): 'forward' | 'backward' | 'ink' =>
  name.startsWith('W') ? 'ink' : name.startsWith('delta') ? 'backward' : 'forward'
