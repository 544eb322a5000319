import type { Tag, Tags } from './definition.ts'
import { lessonError, lineOf, unknown } from './error.ts'
import type { Known } from './known.ts'
import { inParagraphs, isTag, type Node } from './node.ts'
import type { Place } from './place.ts'

/** HTML that needs no tag of ours. */
const plainHtml: readonly string[] = ['kbd', 'sub', 'sup', 'br']

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const noBraces = 'lessons have no braces outside formulas; for a literal brace write `\\{`'

/**
 * Finds the tags of a text, inner ones first, and refuses everything that an author could get wrong about them:
 * unknown tags, attributes and names, missing or repeated ids, imports, exports, braces.
 *
 * @throws LessonError with file, line, what came and what was expected
 */
export function checkedTags(tree: Node, place: Place, known: Known, tags: Tags): Tag[] {
  const fail = (node: Node, what: string): never => {
    throw lessonError(place.file, lineOf(node), what)
  }
  const found: Tag[] = []
  const asked = askedOnce(known)
  const ids = new Map<string, number | undefined>()

  const visit = (node: Node, within: Tag | undefined) => {
    if (node.type === 'mdxjsEsm') {
      fail(
        node,
        'lessons need no `import` or `export`; a sentence that begins with this word needs another before it',
      )
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      fail(node, `got the braces {${node.value}}, but ${noBraces}`)
    }
    const tag = isTag(node) && !plainHtml.includes(node.name ?? '') ? read(node) : undefined
    if (tag && tags[tag.name].checkpoint && within && tags[within.name].checkpoint) {
      fail(
        node,
        `<${tag.name}> stands within <${within.name}>: close the first checkpoint before the next begins`,
      )
    }
    for (const child of node.children ?? []) visit(child, tag ?? within)
    if (tag) found.push(tag)
  }

  const read = (node: Node): Tag => {
    const name = node.name ?? ''
    const line = lineOf(node)
    if (!Object.hasOwn(tags, name)) fail(node, unknown('tag', name, Object.keys(tags)))
    const { attributes: wanted, open, empty, checkpoint } = tags[name]
    const attributes: Record<string, string | true> = {}
    for (const { type, name: attribute = '', value } of node.attributes ?? []) {
      if (type !== 'mdxJsxAttribute' || (value && typeof value === 'object')) {
        fail(
          node,
          `<${name}>: an attribute has its value in quotes, like ${attribute || 'id'}="…"; ${noBraces}`,
        )
      }
      if (!Object.hasOwn(wanted, attribute) && !open) {
        fail(node, `<${name}>: ${unknown('attribute', attribute, Object.keys(wanted))}`)
      }
      if ((wanted[attribute] === 'flag') !== (value === null || value === undefined)) {
        const right = wanted[attribute] === 'flag' ? attribute : `${attribute}="…"`
        fail(
          node,
          `<${name}>: expected ${right}, got ${value == null ? attribute : `${attribute}="${value}"`}`,
        )
      }
      attributes[attribute] = value == null ? true : String(value)
    }
    for (const [attribute, need] of Object.entries(wanted)) {
      if (need === 'required' && !String(attributes[attribute] ?? '').trim()) {
        fail(node, `<${name}>: expected ${attribute}="…", got none`)
      }
    }
    const content = inParagraphs(node.children ?? [])
    if (empty && content.length > 0) fail(node, `<${name} /> has no content: end the tag itself with />`)
    if (!empty && content.length === 0)
      fail(node, `<${name}> is empty: expected its content before </${name}>`)
    if (checkpoint) own(node, name, attributes.id as string)
    const wrong = tags[name].refuse?.(attributes, asked, place)
    if (wrong) fail(node, `<${name}>: ${wrong}`)
    return { node, name, line, attributes }
  }

  const own = (node: Node, name: string, id: string) => {
    if (!idShape.test(id)) fail(node, `<${name} id="${id}">: expected small letters, digits and hyphens`)
    if (ids.has(id))
      fail(node, `<${name} id="${id}">: the id stands already in line ${ids.get(id)}; choose another`)
    if (!place.owner) fail(node, `<${name}>: checkpoints stand in lessons and instructions only`)
    ids.set(id, lineOf(node))
  }

  visit(tree, undefined)
  return found
}

/** Lists are asked for once a text and not once a tag: in a large glossary the list itself takes its time. */
function askedOnce(known: Known): Known {
  const terms = new Map<string, readonly string[]>()
  let exercises: readonly string[] | undefined
  return {
    ...known,
    terms(locale) {
      if (!terms.has(locale)) terms.set(locale, known.terms(locale))
      return terms.get(locale)!
    },
    exercises: () => (exercises ??= known.exercises()),
  }
}
