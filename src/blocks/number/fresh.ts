import { keptNumbers } from '#maths/browser/kept-numbers.ts'

/** What a figure or a button sends when the numbers of a lesson change: `course:numbers` on the document. */
interface NumbersDetail {
  /** Of which file in `content/numbers`. */
  of: string
  numbers: object
}

/** Calls `take` with all numbers of a lesson whenever they change in the page, and at once where the reader has put in others before. */
export function onNewNumbers(of: string, take: (numbers: object) => void): void {
  document.addEventListener('course:numbers', event => {
    const { detail } = event as CustomEvent<NumbersDetail>
    if (detail?.of === of) take(detail.numbers)
  })
  const kept = keptNumbers(of)
  if (kept) take(kept.numbers)
}
