import type { Shape } from './definition.ts'
import { inParagraphs, setAttributes } from './node.ts'

/** Tells a component whether it is within a paragraph or on lines of its own. */
export const inlineOrNot: Shape = ({ node }, { place }) => {
  setAttributes(node, { inline: node.type === 'mdxJsxTextElement', locale: place.locale })
}

/** Tells a component the language of its text. */
export const localised: Shape = ({ node }, { place }) => setAttributes(node, { locale: place.locale })

/** A block of text for a component that takes any. */
export const flow: Shape = ({ node }) => {
  node.children = inParagraphs(node.children ?? [])
}
