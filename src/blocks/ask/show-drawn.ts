import { formatNumber } from '#maths/numbers.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { type Node, setAttributes } from '../authoring/node.ts'
import type { Place } from '../authoring/place.ts'

/**
 * Puts the first draw into a question: each `<Drawn of="…" />` shows its number, in a slot that the next draw refills.
 *
 * @throws LessonError where one names a number that is not drawn
 */
export function showDrawn(node: Node, numbers: Readonly<Record<string, number>>, place: Place): void {
  for (const child of node.children ?? []) {
    if (child.name === 'Drawn') {
      const of = String(child.attributes?.find(({ name }) => name === 'of')?.value ?? '')
      if (!Object.hasOwn(numbers, of)) {
        throw lessonError(
          place.file,
          lineOf(child),
          `<Drawn of="${of}" />: the question draws ${Object.keys(numbers).join(', ')}`,
        )
      }
      setAttributes(child, { text: formatNumber(numbers[of], { locale: place.locale }) })
    }
    showDrawn(child, numbers, place)
  }
}
