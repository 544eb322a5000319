import { readNumber, type Typed } from '#drawing/read-number.ts'
import { format } from '#i18n/format.ts'
import { judge, type Verdict } from './judge.ts'
import { print } from './page-number.ts'

/** What is said about a typed number. */
export interface Answer {
  /** Undefined where the text is no number. */
  typed: Typed | undefined
  verdict: Verdict | 'unread'
  text: string
}

/**
 * Reads and judges what somebody typed, and says so in words.
 *
 * @param texts section `number` of the interface's texts
 * @param place where it is said, for the language of numbers
 */
export function answerTo(
  text: string,
  right: number,
  exact: boolean,
  texts: Record<string, string>,
  place: Element,
): Answer {
  const typed = readNumber(text)
  if (typeof typed === 'string') return { typed: undefined, verdict: 'unread', text: texts[typed] }
  const verdict = judge(typed, right, exact)
  if (verdict !== 'right') {
    // A comma that may have parted thousands: say how it was taken.
    const readAs = typed.ambiguous
      ? ` ${format(texts.readAs, { text: text.trim(), value: print(typed.value, place) })}`
      : ''
    return { typed, verdict, text: texts[verdict] + readAs }
  }
  const answer = print(right, place)
  const whole = exact || typed.digits >= 4 || print(typed.value, place) === answer
  return { typed, verdict, text: whole ? texts.right : format(texts.rightFour, { answer }) }
}
