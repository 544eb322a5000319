import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'
import { unbox } from './boxes.ts'

/** Attributes that MathJax copies from MathML into the picture, where nobody reads them. */
const meaning = new Set(['intent', 'arg', 'texclass', 'data-mjx-texclass', 'data-mjx-auto-op'])
/** Classes that no rule of the style sheet names: the variant of a token, the name of the program. */
const idle = /^(MathJax|mjx-(n|i|b|bi|var|lop|sop|s[1-4]))$/

/**
 * Trims MathJax's picture of a formula and turns number slots into text.
 *
 * A slot is real text in the same face, so that a figure can refill it without typesetting; all digits of the face
 * are half an em wide.
 *
 * @param container the `mjx-container`; changed in place
 * @returns its serialisation
 */
export function trim(adaptor: LiteAdaptor, container: LiteElement): string {
  adaptor.setAttribute(container, 'aria-hidden', 'true')
  visit(container)
  unbox(adaptor, container)
  return adaptor.outerHTML(container)

  function visit(node: LiteElement) {
    for (const name of Object.keys(node.attributes)) {
      if (meaning.has(name)) adaptor.removeAttribute(node, name)
    }
    const names = adaptor.getAttribute(node, 'class')
    if (names) {
      const left = String(names)
        .split(/\s+/)
        .filter(name => name && !idle.test(name))
      if (left.length > 0) adaptor.setAttribute(node, 'class', left.join(' '))
      else adaptor.removeAttribute(node, 'class')
    }
    if (adaptor.hasAttribute(node, 'data-val')) {
      const text = textOf(node)
      node.children = [adaptor.text(text)] as never
      adaptor.setAttribute(node, 'class', 'slot')
      return
    }
    if (node.kind === 'mjx-mtext' && node.children.some(child => child.kind === 'mjx-utext')) {
      // Words of another alphabet: in one piece, because letters join, and in their own direction.
      node.children = [adaptor.node('mjx-utext', { dir: 'auto' }, [adaptor.text(textOf(node))])] as never
      return
    }
    node.children = node.children.filter(child => !invisible(child)) as never
    for (const child of node.children) {
      if ('children' in child) visit(child as LiteElement)
    }
  }

  /** The sign of an applied function, which the MathML keeps. */
  function invisible(child: LiteElement['children'][number]): boolean {
    return child.kind === 'mjx-mo' && 'children' in child && textOf(child as LiteElement) === '\u2061'
  }

  /** Glyphs back to the characters that they show: a glyph's class is `mjx-c` and its code point. */
  function textOf(node: LiteElement): string {
    let text = ''
    for (const child of node.children) {
      if (!('children' in child)) text += adaptor.value(child as never)
      else {
        const code = /mjx-c([0-9A-F]+)/.exec(String(child.attributes.class ?? ''))
        text += code ? String.fromCodePoint(Number.parseInt(code[1]!, 16)) : textOf(child)
      }
    }
    return text
  }
}
