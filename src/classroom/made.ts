import { plain } from './names.ts'

/** An assignment that was made here, as its teacher finds it again. */
export interface MadeAssignment {
  title: string
  fragment: string
  /** ms */
  at: number
}

const MOST_MADE = 60

/**
 * A list of assignments with one that was just sent: an edited one keeps its title, and replaces what it was.
 *
 * @param list the latest first; whatever a browser kept
 */
export function withMade(list: unknown, made: MadeAssignment): MadeAssignment[] {
  const others = madeIn(list).filter(({ title }) => plain(title) !== plain(made.title))
  return [made, ...others].slice(0, MOST_MADE)
}

/** What of a kept list are assignments. */
export function madeIn(list: unknown): MadeAssignment[] {
  const isMade = (one: Partial<MadeAssignment> | null): one is MadeAssignment =>
    typeof one?.title === 'string' && typeof one.fragment === 'string' && typeof one.at === 'number'
  return Array.isArray(list) ? list.filter(isMade) : []
}
