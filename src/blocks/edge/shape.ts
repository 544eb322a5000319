import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf, unknown } from '../authoring/error.ts'
import { element, type Node, setAttributes } from '../authoring/node.ts'
import { commonSlots, itemOf, leadingCode, partsOf } from '../authoring/parts.ts'
import { edgesOf } from './network.ts'

/** More edges than this are neither told apart in a drawing nor read in a list. */
const MOST = 40

/** `<Edge>`: choose an edge of a small network; a list may say something to wrong ones. */
export const edge: Shape = ({ node, name, line, attributes }, { place }) => {
  const fail = (what: string, at: Node = node): never => {
    throw lessonError(place.file, lineOf(at) ?? line, `<Edge>: ${what}`)
  }
  const layers = attributes.layers as string
  const sizes = layers.trim().split(/\s+/).map(Number)
  if (sizes.length < 2 || sizes.some(size => !Number.isInteger(size) || size < 1)) {
    fail(`layers="${layers}": expected the units of each layer, like layers="2 3 1"`)
  }
  const names = edgesOf(sizes).map(({ name }) => name)
  if (names.length > MOST) fail(`layers="${layers}" has ${names.length} edges; expected ${MOST} at most`)
  const known = (edge: string, at?: Node) => {
    if (!names.includes(edge)) fail(unknown('edge', edge, names), at)
    return edge
  }
  const right = (attributes.answer as string).trim().split(/\s+/)
  for (const edge of right) known(edge)
  const parts = partsOf(node, name, place.file)
  const notes = (parts.list?.children ?? []).map(item => {
    const { label, below } = itemOf(item)
    const { code, rest } = leadingCode(label)
    if (code === undefined || rest.length + below.length === 0) {
      fail(
        'each item of the list begins with a wrong edge in code, then what to say: - `x1-h2` This one …',
        item,
      )
    }
    if (right.includes(known(code!, item)))
      fail(`\`${code}\` is a right edge; the list is for wrong ones`, item)
    return element('EdgeNote', { edge: code }, [{ type: 'paragraph', children: rest }, ...below])
  })
  setAttributes(node, { sizes: sizes.join(' '), answer: right.join(' ') })
  node.children = [...commonSlots(parts), ...notes]
}
