import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { maths } from '#i18n/en/maths.ts'
import { linear, type MathNode } from '#maths/browser/linear.ts'
import { formula } from '#maths/formula.ts'

/** A tree of the HTML parser as the browser's own would give it. */
function asNode(element: Element): MathNode {
  const children = element.children.filter(child => child.type === 'element').map(asNode)
  const text = (node: Element['children'][number]): string =>
    node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(text).join('') : ''
  return { localName: element.tagName, children, textContent: element.children.map(text).join('') }
}

function asText(tex: string): string {
  const { html } = formula(tex, {
    display: false,
    where: { file: 'a.mdx', line: 1 },
    words: maths.words,
  })
  const tree = fromHtml(html, { fragment: true })
  const find = (nodes: readonly unknown[]): Element | undefined => {
    for (const node of nodes as Element[]) {
      if (node.type !== 'element') continue
      if (node.tagName === 'math') return node
      const found = find(node.children)
      if (found) return found
    }
  }
  return linear(asNode(find(tree.children)!))
}

test.each([
  ['a + b = c', 'a + b = c'],
  ['\\frac{1}{1 + e^{-z}}', '1/(1 + e^(−z))'],
  ['x^2', 'x^2'],
  ['-a = -b', '−a = −b'],
  ['\\sqrt{x + 1}', '√(x + 1)'],
  ['\\z{1}{j}', 'z_j^(1)'],
  ['\\sum_{k=1}^{3} w_k', '∑_(k = 1)^3w_k'],
])('%s is copied as %s', (tex, text) => {
  expect(asText(tex)).toBe(text)
})
