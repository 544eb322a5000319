/** Small things that a page of the classroom, or one with a form, finds again after a reload; where storage is refused, nothing is kept. */
const NOTES = [
  'teach',
  'assignments',
  'assignments-made',
  'learner',
  'handed-in',
  'gradebook-link',
  'gradebook-policy',
  'gradebook-marking',
  'gradebook-roster',
  'gradebook-rulings',
  'check',
] as const
type Note = (typeof NOTES)[number]

const keyOf = (name: Note) => `backprop-by-hand:${name}`

export function readNote<T>(name: Note): T | undefined {
  try {
    const text = localStorage.getItem(keyOf(name))
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

export function writeNote(name: Note, value: unknown): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value))
  } catch {
    // A private window: the page works, and forgets.
  }
}

export function hasNotes(): boolean {
  return NOTES.some(name => readNote(name) !== undefined)
}

export function eraseNotes(): void {
  try {
    for (const name of NOTES) localStorage.removeItem(keyOf(name))
  } catch {
    // Where storage is refused there is nothing to erase.
  }
}
