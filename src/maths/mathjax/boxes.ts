import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js'
import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js'

/** A letter, a sign, a number: one box around its glyphs. */
const tokens = new Set(['mjx-mi', 'mjx-mo', 'mjx-mn'])
/** Groups: one box around whatever they hold. */
const groups = new Set(['mjx-texatom', 'mjx-mrow', 'mjx-mstyle'])
/** Where what a group holds may stand without it: the boxes that set their content as a line. */
const lines = new Set([
  'mjx-math',
  'mjx-script',
  'mjx-base',
  'mjx-num',
  'mjx-den',
  'mjx-mtd',
  'mjx-msub',
  'mjx-msup',
  'mjx-msubsup',
  ...groups,
])
/** What a box may hand on to the only thing in it: classes, and the rules' `[space]` and `[size]`. */
const movable = new Set(['class', 'space', 'rspace', 'size'])
/** Classes of a glyph that has no colour of its own. */
const plain = /^(mjx-c[0-9A-F]+|TEX-\w+|\s)+$/

/**
 * Takes out of MathJax's picture of a formula the boxes that change nothing: the one around a single glyph, and
 * groups that say nothing of their own. A quarter of a picture's elements are such, and a page holds thousands.
 *
 * All of them are inline blocks of line height zero, so what they hold stands where it stood.
 *
 * @param node changed in place, with all below it
 */
export function unbox(adaptor: LiteAdaptor, node: LiteElement): void {
  // The page's parser reads it in lower case; so it is a valid name for an element.
  node.kind = node.kind.toLowerCase()
  const children: LiteElement['children'] = []
  for (const child of node.children) {
    if (!('children' in child)) {
      children.push(child)
      continue
    }
    unbox(adaptor, child)
    const only = child.children.length === 1 ? (child.children[0] as LiteElement) : undefined
    if (groups.has(child.kind) && lines.has(node.kind) && Object.keys(child.attributes).length === 0)
      children.push(...child.children)
    else if (only && 'children' in only && holdsNothingElse(child, only, node)) {
      handOn(adaptor, child, only)
      children.push(only)
    } else children.push(child)
  }
  node.children = children
}

function holdsNothingElse(box: LiteElement, only: LiteElement, around: LiteElement): boolean {
  const glyph = tokens.has(box.kind) && only.kind === 'mjx-c'
  // A rule asks for the size of `mjx-mstyle` by name.
  const group = groups.has(box.kind) && lines.has(around.kind) && box.kind !== 'mjx-mstyle'
  return (
    (glyph || group) &&
    // Of two colours the inner one counts; on one box it would be the later rule's.
    (!box.attributes.class || !only.attributes.class || plain.test(only.attributes.class)) &&
    Object.keys(box.attributes).every(name => movable.has(name)) &&
    // Sizes multiply and spaces add: two of a kind need two boxes.
    !['space', 'rspace', 'size'].some(name => name in box.attributes && name in only.attributes) &&
    // A space is measured in the size of its own box, so the two must not part.
    !('size' in box.attributes && ('style' in only.attributes || 'space' in only.attributes)) &&
    !('size' in only.attributes && ('space' in box.attributes || 'rspace' in box.attributes))
  )
}

function handOn(adaptor: LiteAdaptor, box: LiteElement, only: LiteElement): void {
  const { class: outer, ...rest } = box.attributes
  const inner = only.attributes.class
  if (outer) adaptor.setAttribute(only, 'class', inner ? `${inner} ${outer}` : outer)
  for (const [name, value] of Object.entries(rest)) adaptor.setAttribute(only, name, value)
}
