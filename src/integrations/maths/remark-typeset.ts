import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf } from '#blocks/authoring/place.ts'
import type { Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { formulaParts } from '#maths/element.ts'
import { type Formula, formula, formulaIn } from '#maths/formula.ts'
import { type Notation, notations } from '#maths/notation.ts'
import type { Numbers } from '#maths/path.ts'
import { typeset } from '#maths/typeset.ts'
import { knownIn } from '../lessons/known-in.ts'
import { lessonFile } from '../lessons/lesson-file.ts'
import { rememberingTypeset } from './cache.ts'

interface MathNode {
  type: 'math' | 'inlineMath'
  value: string
  /** Where it is shown in one notation, whatever the reader has chosen. */
  notation?: Notation
  position?: { start: { line: number; offset?: number } }
  data?: Record<string, unknown>
}

interface Source {
  path?: string
  value?: unknown
}

export interface MathsOptions {
  /** Whether a lesson refuses a bare letter of a notation. */
  core?: (locale: string, slug: string) => boolean
  /** Numbers that a text may name, by `content/numbers/<name>.ts`. */
  numbers?: (name: string) => Promise<unknown>
  /** Folder that keeps typeset formulas between builds; null for none. */
  cache?: string | null
}

/**
 * A remark plugin, to be used behind `remark-math` and `remarkTags`: formulas become accessible HTML in all
 * notations when the site is built.
 *
 * The HTML travels as a string (`set:html` in MDX, raw HTML in Markdown), so a page of many formulas costs the
 * compiler one node for each and not hundreds.
 *
 * @throws MathsError with file, line, formula and reason
 */
export function remarkTypeset(options: MathsOptions = {}) {
  const {
    core = (locale, slug) => lessonFile(process.cwd(), locale, slug)?.core === true,
    numbers: numbersOf = knownIn(process.cwd()).numbers,
    cache = '.cache/maths',
  } = options
  const set = cache === null ? typeset : rememberingTypeset(cache)

  return async (tree: Root, file: Source) => {
    const nodes = formulasOf(tree)
    if (nodes.length === 0) return
    const path = file.path ?? 'unknown file'
    const place = placeOf(path)
    const shared = {
      words: textsOf(place.locale as Locale).maths.words,
      locale: place.locale,
      core: place.kind === 'lesson' && core(place.locale, place.owner ?? ''),
      numbers:
        place.numbers === undefined ? undefined : ((await numbersOf(place.numbers)) as Numbers | undefined),
      typeset: set,
    }
    for (const node of nodes) {
      const display = isDisplay(node, String(file.value ?? ''))
      const where = { file: place.file, line: node.position?.start.line ?? 1 }
      const options = { ...shared, display, where }
      const made = node.notation
        ? formulaIn(node.notation, node.value, options)
        : formula(node.value, options)
      putInPlace(node, made, display, path.endsWith('.mdx'))
    }
    markOnce(tree)
  }
}

/** All formulas of a document, in order. */
export function formulasOf(tree: Root): MathNode[] {
  const found: MathNode[] = []
  visit(tree, ['math', 'inlineMath'], node => void found.push(node as unknown as MathNode))
  return found
}

/** A block, or a formula between double dollars within a line, which is meant to stand on its own as well. */
function isDisplay(node: MathNode, source: string): boolean {
  const start = node.position?.start.offset
  return node.type === 'math' || (start !== undefined && source.startsWith('$$', start))
}

/** What remark-rehype makes of the node: an element with the formula's HTML as its content. */
function putInPlace(node: MathNode, made: Formula, display: boolean, mdx: boolean): void {
  const { attributes, html } = formulaParts(made, display)
  node.data = {
    hName: 'maths-formula',
    hProperties: mdx ? { ...attributes, 'set:html': html } : attributes,
    hChildren: mdx ? [] : [{ type: 'raw', value: html }],
  }
}

interface Part {
  type: string
  name?: string | null
  attributes?: { name?: string; value?: unknown }[]
  children?: Part[]
  notation?: Notation
  data?: { hProperties?: Record<string, string> }
}

/**
 * The mark for what goes beyond a notation's source: one on the first such formula of a section, for each notation. A
 * tag may be folded, or show its content only later, so what is in it has marks of its own. A formula that is always
 * shown in one notation, as in a table of all of them, keeps its mark.
 */
function markOnce(tree: Root): void {
  const mark = ({ notation, data }: Part, seen: Set<string>, shown: readonly string[]) => {
    const properties = data?.hProperties
    if (!properties?.['data-extended']) return
    if (notation !== undefined) return
    const extended = properties['data-extended'].split(' ').filter(one => shown.includes(one))
    const again = extended.filter(one => seen.has(one))
    if (again.length > 0) properties['data-unmarked'] = again.join(' ')
    for (const one of extended) seen.add(one)
  }
  const walk = (part: Part, seen: Set<string>, shown: readonly string[]) => {
    mark(part, seen, shown)
    for (const child of part.children ?? []) {
      if (child.type === 'heading') seen.clear()
      const only = child.name === 'Only' && child.attributes?.find(({ name }) => name === 'notation')?.value
      const tag = child.type === 'mdxJsxFlowElement' && child.name !== 'Only'
      walk(child, tag ? new Set(seen) : seen, only ? String(only).split(/\s+/) : shown)
    }
  }
  walk(tree as unknown as Part, new Set(), notations)
}
