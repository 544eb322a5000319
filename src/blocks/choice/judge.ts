/** How a set of chosen options compares with the right ones. */
export type Judgement = 'nothing' | 'right' | 'missing' | 'wrong'

/**
 * Judges a choice of one or several options.
 *
 * @param chosen places of the chosen options
 * @param right places of the right ones
 * @returns `missing` when all that was chosen is right, but not all that is right was chosen
 */
export function judgeChoice(chosen: readonly number[], right: readonly number[]): Judgement {
  if (chosen.length === 0) return 'nothing'
  if (chosen.some(option => !right.includes(option))) return 'wrong'
  return chosen.length < right.length ? 'missing' : 'right'
}
