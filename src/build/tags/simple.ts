import { formatNumber } from '#maths/numbers.ts'
import { valAt } from '#maths/path.ts'
import { lessonError } from './error.ts'
import { inParagraphs, setAttributes, slot } from './node.ts'
import { partsOf } from './parts.ts'
import type { Shape } from './shape.ts'

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

/** `<Only>`, `<Term>`: whether they stand within a paragraph or on lines of their own. */
export const inlineOrNot: Shape = ({ node }, { place }) => {
  setAttributes(node, { inline: node.type === 'mdxJsxTextElement', locale: place.locale })
}

export const localised: Shape = ({ node }, { place }) => setAttributes(node, { locale: place.locale })

/** `<Explain>`: a question, then the model answer as a quote block. */
export const explain: Shape = ({ node, name, line }, { place }) => {
  const { question, list, explanation } = partsOf(node, name, place.file)
  if (explanation.length === 0) {
    throw lessonError(
      place.file,
      line,
      '<Explain>: expected a model answer at the end, as a quote block (>), got none',
    )
  }
  node.children = [slot('question', list ? [...question, list] : question), slot('model', explanation)]
}

/** A block of text for a component that takes any. */
export const flow: Shape = ({ node }) => {
  node.children = inParagraphs(node.children ?? [])
}
