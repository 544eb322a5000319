import type { Try } from './format.ts'

/** Tries closer together than this are of one sitting: what was missed and put right at once was missed. */
const SITTING = 12 * 3_600_000

/**
 * The tries worth keeping: the first miss, and from then on the first try of each sitting. What was never missed has
 * none.
 *
 * @param tries in any order, some perhaps twice
 * @example keptTries([{ at: 0, right: false }, { at: 60_000, right: true }]) // [{ at: 0, right: false }]
 */
export function keptTries(tries: readonly Try[]): Try[] {
  const kept: Try[] = []
  for (const one of tries.toSorted((a, b) => a.at - b.at || Number(a.right) - Number(b.right))) {
    const last = kept.at(-1)
    if (last ? one.at - last.at >= SITTING : !one.right) kept.push(one)
  }
  return kept
}
