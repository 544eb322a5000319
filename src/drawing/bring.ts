/**
 * Brings a part of the page that travels when it is first needed. While it takes longer than a moment the page says
 * that it is loading; when it cannot be had, a sentence stands in `place`, with a button that tries again
 * (`src/layouts/when-it-fails.js` says both).
 *
 * @param place an element of the page whose children are nobody else's, or at least bear one more
 * @param load what brings it; called again for each try
 * @returns what was brought, by the first try or by one that the reader asked for: until then it stays pending
 */
export function bring<T>(place: Element, load: () => Promise<T>): Promise<T> {
  // Several parts may have one place: what is said of one does not go when another comes.
  const part = {}
  const tell = (what: string, more?: { again(): void }) =>
    place.dispatchEvent(new CustomEvent(`part:${what}`, { bubbles: true, detail: { part, ...more } }))
  return new Promise(resolve => {
    const attempt = () => {
      tell('asked')
      load().then(
        loaded => {
          tell('came')
          resolve(loaded)
        },
        error => {
          console.warn(error)
          tell('lost', { again: attempt })
        },
      )
    }
    attempt()
  })
}
