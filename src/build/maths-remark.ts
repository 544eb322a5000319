import type { Root } from 'mdast'
import { typeset } from '#maths/typeset.ts'

interface MathNode {
  type: 'math' | 'inlineMath'
  value: string
  position?: { start: { line: number; offset?: number } }
  data?: Record<string, unknown>
}

interface Source {
  path?: string
  value?: unknown
}

/**
 * A remark plugin, to be used behind `remark-math`: formulas become accessible HTML when the site is built.
 *
 * The HTML travels as a string (`set:html` in MDX, raw HTML in Markdown), so a page of many formulas costs the
 * compiler one node for each and not hundreds.
 *
 * @throws MathsError with file, line, formula and reason
 */
export function remarkTypeset() {
  return (tree: Root, file: Source) => {
    const path = file.path ?? 'unknown file'
    for (const node of formulasOf(tree)) {
      const display = isDisplay(node, String(file.value ?? ''))
      const where = { file: path, line: node.position?.start.line ?? 1 }
      const { html } = typeset(node.value, { display, where })
      place(node, display, html, path.endsWith('.mdx'))
    }
  }
}

/** All formulas of a document, in order. */
export function formulasOf(tree: Root): MathNode[] {
  const found: MathNode[] = []
  const visit = (node: { type: string; children?: unknown[] }) => {
    if (node.type === 'math' || node.type === 'inlineMath') found.push(node as unknown as MathNode)
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  visit(tree)
  return found
}

/** A block, or a formula between double dollars within a line, which is meant to stand on its own as well. */
function isDisplay(node: MathNode, source: string): boolean {
  const start = node.position?.start.offset
  return node.type === 'math' || (start !== undefined && source.startsWith('$$', start))
}

/** What remark-rehype makes of the node: an element with the formula's HTML as its content. */
function place(node: MathNode, display: boolean, html: string, mdx: boolean): void {
  const properties = { className: display ? ['maths', 'display'] : ['maths'] }
  node.data = {
    hName: node.type === 'math' ? 'div' : 'span',
    hProperties: mdx ? { ...properties, 'set:html': html } : properties,
    hChildren: mdx ? [] : [{ type: 'raw', value: html }],
  }
}
