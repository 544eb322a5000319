import type { PageStep } from './pages/walk.ts'

/**
 * Makes drawings lines and words where no style sheet is: in a browser's reader mode they would be black shapes. Where
 * there is one, `src/styles/base.css` takes these attributes back, and each part has the colours of its own rules.
 */
export function plainDrawings(): PageStep {
  return {
    name: 'plain-drawings',
    page(page) {
      for (const node of page.elements) {
        const { fill, stroke } = node.properties
        if (fill !== undefined || stroke !== undefined) continue
        if (node.tagName === 'svg') page.addAttributes(node, 'fill="none" stroke="currentColor"')
        if (node.tagName === 'text') page.addAttributes(node, 'fill="currentColor" stroke="none"')
      }
    },
  }
}
