import { format } from '#i18n/format.ts'
import { placeOf } from './curve.ts'
import type { Texts } from './texts/en.ts'

/** "from input 1 to hidden unit 2" for a path such as `W1.1.0`. */
export function weightName(t: Texts, path: string): string {
  const { layer, to, from } = placeOf(path)
  if (layer === 1) return format(t.toOutput, { j: from + 1 })
  return format(t.toHidden, { i: from + 1, j: to + 1 })
}
