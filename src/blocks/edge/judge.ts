/** How chosen edges compare with the right ones. */
export interface EdgeJudgement {
  verdict: 'nothing' | 'right' | 'wrong'
  /** How many of the chosen are right, how many are not, and how many right ones are not chosen. */
  n: number
  extra: number
  missing: number
}

/** Judges a set of chosen edges, by their names. */
export function judgeEdges(chosen: readonly string[], right: readonly string[]): EdgeJudgement {
  const n = chosen.filter(edge => right.includes(edge)).length
  const extra = chosen.length - n
  const missing = right.length - n
  const verdict = chosen.length === 0 ? 'nothing' : extra + missing === 0 ? 'right' : 'wrong'
  return { verdict, n, extra, missing }
}
