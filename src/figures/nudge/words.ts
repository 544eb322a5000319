import { numberText } from '#drawing/number.ts'
import type { figures } from '#i18n/en/figures.ts'
import { format } from '#i18n/format.ts'

export type Texts = (typeof figures)['nudge']

/** "from input 1 to hidden unit 2" for a path such as `W1.1.0`. */
export function weightName(t: Texts, path: string): string {
  const [layer, first, second] = path.split('.')
  if (layer === 'W2') return format(t.toOutput, { j: Number(first) + 1 })
  return format(t.toHidden, { i: Number(second) + 1, j: Number(first) + 1 })
}

/** A slope with its sign. */
export function signed(x: number): string {
  const text = numberText(x)
  return x > 0 && Number(text) !== 0 ? `+${text}` : text
}
