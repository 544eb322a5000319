import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Used } from '#maths/mathjax/stylesheet.ts'
import { elementsIn } from '../site/pages/nodes.ts'
import { packedTrees } from './packed.ts'

/** Adds what those elements use of MathJax's style sheet that are parts of formulas themselves. */
export function collectShown(elements: Iterable<Element>, used: Used): void {
  for (const { tagName, properties } of elements) {
    if (!tagName.startsWith('mjx-')) continue
    used.add(tagName)
    for (const name of (properties.className as string[] | undefined) ?? []) used.add(name.toLowerCase())
  }
}

/**
 * Adds what the formulas among some elements use of MathJax's style sheet: those that are shown, those packed for
 * other notations, and those that travel as text in the data of an island or a script.
 *
 * @param elements all of a page, or of a part of it
 * @param used is extended
 */
export function collectUsed(elements: Iterable<Element>, used: Used): void {
  for (const node of elements) {
    const { tagName, properties } = node
    if (tagName.startsWith('mjx-')) {
      collectShown([node], used)
    } else if (tagName === 'maths-formula') {
      for (const tree of packedTrees(node)) collectUsed(elementsIn(tree), used)
    } else {
      for (const value of Object.values(properties)) collectWithin(value, used)
      for (const child of node.children) if (child.type === 'text') collectWithin(child.value, used)
    }
  }
}

/** A text that is HTML, or JSON in which there is HTML. */
function collectWithin(text: unknown, used: Used): void {
  if (typeof text !== 'string' || !text.includes('mjx-')) return
  for (const html of stringsIn(text))
    if (html.includes('mjx-')) collectUsed(elementsIn(fromHtml(html, { fragment: true })), used)
}

function stringsIn(text: string): string[] {
  const found: string[] = []
  try {
    JSON.parse(text, (_, value) => {
      if (typeof value === 'string') found.push(value)
      return value
    })
    return found
  } catch {
    return [text]
  }
}
