import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf } from '#blocks/authoring/place.ts'
import { highlight } from '#blocks/cell/highlight.ts'
import { encodeOutputs } from '#blocks/cell/outputs/text.ts'
import { format } from '#i18n/format.ts'
import type { Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import type { Output } from '#runner/runner.ts'
import { contentHash } from '../../site/content-hash.ts'
import { type CellFence, readFence } from './fence.ts'
import { CellError, type CellSource, runCell } from './run.ts'

interface Source {
  path?: string
  data?: { astro?: { frontmatter?: Record<string, unknown> } }
}

interface Options {
  /** Runs a cell and gives what it put out; replaced in tests. */
  run?: (cell: CellSource) => Promise<Output[]>
}

/**
 * A remark plugin: fences marked `run` become `<Cell>`, executed now, with what they put out. MDX pages get the
 * component by their `components`. Other fences in these
 * languages get the same colours.
 *
 * ```ts run id=nudge title="Nudge a weight"
 *
 * @throws CellError with file and line when a cell throws, takes too long, or its fence is not understood
 */
export function remarkCells({ run = runCell }: Options = {}) {
  return async (tree: Root, file: Source): Promise<void> => {
    const place = placeOf(file.path ?? 'unknown file')
    const path = place.file
    const page = place.owner ?? path.replace(/^.*\/|\.\w+$/g, '')
    const cells = fencesOf(tree).map(node => ({ node, line: node.position?.start.line ?? 1 }))
    const seen = new Map<string, number>()
    const { plain } = textsOf(place.locale as Locale).blocks.code
    let painted = 0
    const found = cells.flatMap(({ node, line }) => {
      const fence = readFence(node.lang, node.meta, problem => new CellError(`${path}:${line}: ${problem}`))
      if (!fence && readable.test(node.lang ?? ''))
        paint(node, format(plain, { n: ++painted }), path.endsWith('.mdx'))
      return fence ? [{ node, line, fence, id: fence.id ?? idFrom(fence.title ?? '', node.value) }] : []
    })
    for (const { id, line } of found) {
      if (seen.has(id))
        throw new CellError(
          `${path}:${line}: the cell in line ${seen.get(id)} has the id “${id}” too. Give one of them another: id=…`,
        )
      seen.set(id, line)
    }
    const frontmatter = file.data?.astro?.frontmatter
    if (frontmatter)
      frontmatter.activities = { ...(frontmatter.activities as object), cells: found.map(({ id }) => id) }
    const outputs = await Promise.all(
      found.map(({ node, line }) => run({ code: node.value, file: path, line: line + 1 })),
    )
    found.forEach(({ node, fence, id }, i) => {
      replace(node, {
        ...fence,
        id,
        n: i + 1,
        page,
        locale: place.locale,
        outputs: encodeOutputs(outputs[i]!),
      })
    })
  }
}

/** All fences of a document, in order. */
function fencesOf(tree: Root): Code[] {
  const found: Code[] = []
  visit(tree, 'code', node => void found.push(node))
  return found
}

/** A name that stays while the title does; without a title, while the code does. */
function idFrom(title: string, code: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (/^[\w-]{1,60}$/.test(slug)) return slug
  return `cell-${contentHash(8, `${title}\n${code}`)}`
}

interface Props extends CellFence {
  id: string
  n: number
  page: string
  locale: string
  outputs: string
}

/** Turns the fence into the component, in place. Every value is a string: MDX needs no parser for those. */
function replace(node: Code, { n, ...props }: Props): void {
  const values = Object.entries({ ...props, n: String(n), code: node.value })
  const element = {
    type: 'mdxJsxFlowElement',
    name: 'Cell',
    attributes: values.map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: [],
    position: node.position,
  }
  for (const key of Object.keys(node)) delete (node as unknown as Record<string, unknown>)[key]
  Object.assign(node, element)
}

const readable = /^(?:ts|typescript|js|javascript)$/

/**
 * Gives a fence that is only read the colours of the cells. It scrolls, so it is reached by keyboard and has a name.
 *
 * @param name where its tag has given it none
 */
function paint(node: Code, name: string, mdx: boolean): void {
  const text = `<code>${highlight(node.value)}</code>`
  const { label = name } = (node.data ?? {}) as { label?: string }
  const properties = { className: ['code'], tabIndex: 0, role: 'group', ariaLabel: label }
  // No longer a node of code: that would be wrapped in a second <pre>.
  ;(node as { type: string }).type = 'painted'
  node.data = {
    hName: 'pre',
    hProperties: mdx ? { ...properties, 'set:html': text } : properties,
    hChildren: mdx ? [] : [{ type: 'raw', value: text } as never],
  }
}
