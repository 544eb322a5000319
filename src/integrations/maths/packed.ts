import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { notations } from '#maths/notation.ts'
import { unpack } from '#maths/pack.ts'

const trees = new Map<string, Root>()

/**
 * What a formula of a page shows in other notations than the one that the page opens with. The same formula, which
 * stands on many pages, is parsed once.
 *
 * @param formula the page's element, as `formulaElement` makes it
 */
export function packedTrees({ properties }: Element): Root[] {
  return notations.flatMap(notation => {
    const packed = properties[`data${notation[0]!.toUpperCase()}${notation.slice(1)}`]
    if (typeof packed !== 'string' || packed === '' || packed.startsWith('=')) return []
    const tree = trees.get(packed) ?? fromHtml(unpack(packed), { fragment: true })
    trees.set(packed, tree)
    return [tree]
  })
}
