import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { element, heading, inParagraphs, slot } from '../authoring/node.ts'
import { itemOf } from '../authoring/parts.ts'

/** `<SelfCheck>`: a list whose items are questions, each with its answer indented below. */
export const selfCheck: Shape = ({ node }, { place, texts }) => {
  const blocks = inParagraphs(node.children ?? [])
  const list = blocks.at(-1)!
  if (list.type !== 'list') {
    throw lessonError(
      place.file,
      lineOf(list),
      `<SelfCheck>: expected a list of questions at its end, got ${list.type}`,
    )
  }
  const questions = list.children!.map(item => {
    const { label, below } = itemOf(item)
    if (below.length === 0) {
      const how = 'leave an empty line below the question and indent the answer by two spaces'
      throw lessonError(place.file, lineOf(item), `<SelfCheck>: this question has no answer; ${how}`)
    }
    return element('SelfQuestion', { locale: place.locale }, [slot('question', label), ...below])
  })
  node.children = [heading(texts.blocks.selfCheck.title), ...blocks.slice(0, -1), ...questions]
}
