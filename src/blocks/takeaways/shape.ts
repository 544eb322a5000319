import type { Shape } from '../authoring/definition.ts'
import { heading, inParagraphs } from '../authoring/node.ts'

/** `<Takeaways>`: what to remember, as a list. */
export const takeaways: Shape = ({ node }, { texts }) => {
  node.children = [heading(texts.blocks.takeaways.title), ...inParagraphs(node.children ?? [])]
}
