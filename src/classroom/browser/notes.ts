/** Small things that a page of the classroom finds again after a reload; where storage is refused, nothing is kept. */
export function readNote<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(`backprop-by-hand:${name}`)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

export function writeNote(name: string, value: unknown): void {
  try {
    localStorage.setItem(`backprop-by-hand:${name}`, JSON.stringify(value))
  } catch {
    // A private window: the page works, and forgets.
  }
}
