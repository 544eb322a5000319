import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { SerializedMmlVisitor } from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js'
import { escapeHtml } from '../escape.ts'

/** What assistive technology needs; fonts, colours and TeX's classes stay with the picture. */
const kept = new Set([
  'display',
  'intent',
  'arg',
  'data-val',
  'data-digits',
  'data-form',
  'accent',
  'accentunder',
  'linethickness',
  'open',
  'close',
  'notation',
])

class AssistiveVisitor extends SerializedMmlVisitor {
  protected override getAttributes(node: MmlNode): string {
    const attributes: Record<string, unknown> = node.attributes.getAllAttributes()
    return Object.keys(attributes)
      .filter(
        name =>
          kept.has(name) || (name === 'mathvariant' && node.isKind('mi') && attributes[name] === 'normal'),
      )
      .map(name => ` ${name}="${this.quoteHTML(String(attributes[name]))}"`)
      .join('')
  }

  /** A row around a single part says nothing, unless it carries words. */
  override visitTeXAtomNode(node: MmlNode, space: string): string {
    const attributes = this.getAttributes(node)
    const children = this.childNodeMml(node, '', '')
    const row = node.childNodes[0] as MmlNode | undefined
    const parts = row?.isInferred ? row.childNodes.length : node.childNodes.length
    return !attributes && parts === 1 ? children : `${space}<mrow${attributes}>${children}</mrow>`
  }

  /** Space between parts is for the eyes; a style without attributes that are read says nothing either. */
  visitMstyleNode(node: MmlNode, space: string): string {
    const [only, second] = (node.childNodes[0] as MmlNode).childNodes
    if (!only || second || this.getAttributes(node)) return this.visitDefault(node, space)
    // Elsewhere the number of parts counts, as in a fraction.
    const { parent } = node
    const between = (parent?.isKind('inferredMrow') || parent?.isKind('mrow')) && parent.childNodes.length > 1
    if (only.isKind('mspace') && between) return ''
    return this.childNodeMml(node, '', '')
  }

  protected override quoteHTML(value: string): string {
    return escapeHtml(value)
  }
}

const visitor = new AssistiveVisitor()

/**
 * The compact MathML of a formula: one line, only attributes that are read.
 *
 * @param root the `math` node that MathJax made of the TeX
 */
export function assistive(root: MmlNode): string {
  return visitor.visitTree(root).replace(/>\s*\n\s*/g, '>')
}
