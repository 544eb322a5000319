import { digitsText, shortText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import type { Run, Unrolled } from './recurrence.ts'
import type { Texts } from './texts/en.ts'

/** What is said of a run, a sentence each: what the walk back does to the blame, and what the weight gets. */
export function sentencesOf(t: Texts, { tied, copies, chosen }: Unrolled, { blame, parts, sum }: Run) {
  const last = parts.length
  const way = format(t.blame, { steps: last, blame: digitsText(blame[0]) })
  if (tied) return [way, format(t.tied, { w: shortText(copies[0], 2), sum: digitsText(sum) })]
  return [
    way,
    format(t.untied, { copies: last, step: chosen + 1, part: digitsText(parts[chosen]) }),
    format(t.together, { sum: digitsText(sum) }),
  ]
}

/** What the drawing is called. */
export const labelOf = (t: Texts, unrolled: Unrolled, run: Run) =>
  format(t.drawing, { steps: run.parts.length, said: sentencesOf(t, unrolled, run).join(' ') })
