/**
 * Numbers that the reader has put into a lesson (new random ones, an edited weight), for its other pages: they hold
 * until the browser's tab is closed or the reader takes the lesson's own back.
 */
export interface KeptNumbers {
  /** What the numbers follow from. */
  parameters: unknown
  /** All numbers, by the paths that lessons use. */
  numbers: object
}

const keyOf = (of: string) => `numbers:${of}`

/** What the reader has put in; undefined where the lesson's own numbers are shown. */
export function keptNumbers(of: string): KeptNumbers | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(of))
    const kept = text === null ? undefined : JSON.parse(text)
    return kept && typeof kept.numbers === 'object' ? kept : undefined
  } catch {
    // Without storage, or with something else in it, the lesson's own numbers are shown.
    return undefined
  }
}

/** Keeps numbers for the other pages of the lesson. */
export function keepNumbers(of: string, kept: KeptNumbers): void {
  try {
    sessionStorage.setItem(keyOf(of), JSON.stringify(kept))
  } catch {
    // The page goes on with them; the next one shows the lesson's own.
  }
}

/** Shows the lesson's own numbers again from the next page on. */
export function forgetNumbers(of: string): void {
  try {
    sessionStorage.removeItem(keyOf(of))
  } catch {
    // There was nothing kept.
  }
}
