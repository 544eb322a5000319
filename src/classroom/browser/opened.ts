import { readNote } from './notes.ts'

/** An assignment that was opened in this browser. */
export interface OpenedAssignment {
  title: string
  fragment: string
  /** In order; of one that was opened long ago they may be absent. */
  items?: { kind: 'lesson' | 'exercise'; id: string; title: string; url: string }[]
}

/**
 * Where a lesson or an exercise is in the assignment that was opened last of those that ask for it.
 *
 * @returns undefined when none does
 */
export function placeInAssignment(kind: string, id: string) {
  const list = readNote<OpenedAssignment[]>('assignments')
  if (!Array.isArray(list)) return undefined
  for (const { title, fragment, items } of list) {
    const at = items?.findIndex(item => item.kind === kind && item.id === id) ?? -1
    if (at >= 0) return { title, fragment, next: items![at + 1] }
  }
}
