import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { isLongCode } from '#blocks/long-code.ts'

/**
 * A rehype plugin: a browser's translator leaves code alone, which would not run when translated; and code within a
 * line is broken only where it is long.
 */
export function untranslatedCode() {
  return (tree: Root) => {
    visit(tree, 'element', node => {
      if (node.tagName === 'code' || node.tagName === 'pre') node.properties.translate = 'no'
      const [text] = node.children
      if (node.tagName === 'code' && text?.type === 'text' && isLongCode(text.value))
        node.properties.className = ['long']
    })
  }
}
