import { formatNumber } from '#maths/numbers.ts'
import { valAt } from '#maths/path.ts'
import type { Shape } from '../authoring/definition.ts'
import { lessonError } from '../authoring/error.ts'
import { setAttributes } from '../authoring/node.ts'

/** `<Val>`: the number itself, in a slot that a figure may refill. */
export const val: Shape = ({ node, line, attributes }, { place, numbers }) => {
  const { of, digits, form } = attributes as Record<string, string | undefined>
  if (digits !== undefined && !/^([1-9]|1[0-5])$/.test(digits)) {
    throw lessonError(place.file, line, `<Val digits="${digits}">: expected significant digits, 1 to 15`)
  }
  if (form !== undefined && form !== 'parens') {
    throw lessonError(
      place.file,
      line,
      `<Val form="${form}">: expected form="parens" (brackets round a negative number)`,
    )
  }
  const value = valAt(numbers, of!.trim(), `${place.file}:${line}`)
  const text = formatNumber(value, {
    digits: digits === undefined ? undefined : Number(digits),
    parenthesised: form === 'parens',
    locale: place.locale,
  })
  setAttributes(node, { text })
}
