import { type Notation, notations } from '../notation.ts'

/** Where the reader's choice is kept; the record may take the place of the browser's storage. */
export interface NotationStore {
  load(): string | null
  save(notation: Notation): void
}

const browserStore: NotationStore = {
  load() {
    try {
      return localStorage.getItem('notation')
    } catch {
      return null
    }
  },
  save(notation) {
    try {
      localStorage.setItem('notation', notation)
    } catch {
      // Storage refused: the choice holds for this page.
    }
  },
}

let store = browserStore
const listeners = new Set<(notation: Notation) => void>()

const known = (name: string | null | undefined): Notation =>
  notations.includes(name as Notation) ? (name as Notation) : 'course'

/** The notation that the page shows: the root's `data-notation`, set before the first paint. */
export function currentNotation(): Notation {
  return known(document.documentElement.dataset.notation)
}

/** Shows the page in a notation and remembers it; formulas change in place. */
export function setNotation(notation: Notation): void {
  store.save(notation)
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

/** Keeps the choice elsewhere, and takes up what is kept there. */
export function keepNotationIn(other: NotationStore): void {
  store = other
  const kept = other.load()
  if (kept !== null) show(known(kept))
}

// Whatever else the storage held before: style sheets look at the name as well.
if (document.documentElement.dataset.notation !== currentNotation()) {
  document.documentElement.dataset.notation = currentNotation()
}

// A choice in another tab holds here as well.
addEventListener('storage', event => {
  if (event.key === 'notation') show(known(event.newValue))
})
