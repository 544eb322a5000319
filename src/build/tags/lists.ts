import { lessonError, lineOf } from './error.ts'
import { element, inParagraphs, type Node, slot } from './node.ts'
import { itemOf } from './parts.ts'
import type { Shape } from './shape.ts'

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

/** `<Takeaways>`: what to remember, as a list. */
export const takeaways: Shape = ({ node }, { texts }) => {
  node.children = [heading(texts.blocks.takeaways.title), ...inParagraphs(node.children ?? [])]
}

/** A real heading, so that the part stands in the page's contents. */
function heading(value: string): Node {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value }] }
}
