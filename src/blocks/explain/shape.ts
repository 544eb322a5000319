import type { Shape } from '../authoring/definition.ts'
import { lessonError } from '../authoring/error.ts'
import { slot } from '../authoring/node.ts'
import { partsOf } from '../authoring/parts.ts'

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
