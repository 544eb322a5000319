/** A node of a lesson's Markdown tree: the few fields that tags are made of, for every kind of node. */
export interface Node {
  type: string
  name?: string | null
  attributes?: Attribute[]
  children?: Node[]
  value?: string
  /** Of a list's item: `- [x]` true, `- [ ]` false, a plain item null. */
  checked?: boolean | null
  ordered?: boolean | null
  start?: number | null
  depth?: number
  position?: { start: Point; end: Point }
  data?: Record<string, unknown>
}

export interface Point {
  line: number
  column: number
  offset?: number
}

export interface Attribute {
  type: string
  name?: string
  /** A text, nothing for a flag, or an object for a value in braces. */
  value?: unknown
}

/** True for a tag, whether it stands on its own lines or within a paragraph. */
export function isTag(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** A tag as the build makes it: attributes that are true are flags, those that are undefined are left out. */
export function element(
  name: string,
  attributes: Record<string, string | boolean | undefined>,
  children: Node[] = [],
): Node {
  return { type: 'mdxJsxFlowElement', name, attributes: attributesFrom(attributes), children }
}

/** Puts attributes on a tag beside those that its author gave; one of the same name is replaced. */
export function setAttributes(node: Node, attributes: Record<string, string | boolean | undefined>): void {
  const others = (node.attributes ?? []).filter(
    ({ name }) => name === undefined || !Object.hasOwn(attributes, name),
  )
  node.attributes = [...others, ...attributesFrom(attributes)]
}

function attributesFrom(attributes: Record<string, string | boolean | undefined>): Attribute[] {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value: value === true ? null : value }))
}

/** Content for the slot of a component. */
export function slot(name: string, children: Node[]): Node {
  return element('Fragment', { slot: name }, children)
}

/** The text of a node without its formulas and tags. */
export function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? ''
  return (node.children ?? []).map(textOf).join('')
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'inlineCode',
  'inlineMath',
  'image',
  'break',
  'mdxJsxTextElement',
])

/** Text that stands directly in a tag becomes a paragraph, as if it had lines of its own. */
export function inParagraphs(children: Node[]): Node[] {
  const blocks: Node[] = []
  for (const child of children) {
    if (!phrasing.has(child.type)) blocks.push(child)
    else if (blocks.at(-1)?.data?.gathered) blocks.at(-1)!.children!.push(child)
    else
      blocks.push({
        type: 'paragraph',
        children: [child],
        position: child.position,
        data: { gathered: true },
      })
  }
  return blocks.filter(
    block => !block.data?.gathered || textOf(block).trim() !== '' || block.children!.length > 1,
  )
}

/** A real heading, so that the part stands in the page's contents. */
export function heading(value: string): Node {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value }] }
}
