import { type Notation, notations } from '../notation.ts'

/** Keeps the reader's choice in this browser. */
function save(notation: Notation): void {
  try {
    localStorage.setItem('notation', notation)
  } catch {
    // Storage refused: the choice holds for this page.
  }
}

const listeners = new Set<(notation: Notation) => void>()

const known = (name: string | null | undefined): Notation =>
  notations.includes(name as Notation) ? (name as Notation) : 'course'

/** The notation that the page shows: the root's `data-notation`, set before the first paint. */
export function currentNotation(): Notation {
  return known(document.documentElement.dataset.notation)
}

/** Shows the page in a notation and remembers it; formulas change in place. */
export function setNotation(notation: Notation): void {
  save(notation)
  show(notation)
}

function show(notation: Notation): void {
  if (notation === currentNotation()) return
  document.documentElement.dataset.notation = notation
  for (const listener of listeners) listener(notation)
}

/**
 * Calls a function at every change of the notation.
 *
 * @returns what ends that
 */
export function onNotation(listener: (notation: Notation) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// Whatever else the storage held before: style sheets look at the name as well.
if (document.documentElement.dataset.notation !== currentNotation()) {
  document.documentElement.dataset.notation = currentNotation()
}

// A choice in another tab holds here as well.
addEventListener('storage', event => {
  if (event.key === 'notation') show(known(event.newValue))
})
