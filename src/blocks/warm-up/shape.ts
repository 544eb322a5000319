import type { Shape } from '../authoring/definition.ts'
import { inParagraphs, setAttributes } from '../authoring/node.ts'

/** `<WarmUp>`: two or three checkpoints that recall earlier pages. */
export const warmUp: Shape = ({ node }, { place }) => {
  node.children = inParagraphs(node.children ?? [])
  setAttributes(node, { locale: place.locale })
}
