import { lessonError, lineOf } from './error.ts'
import { inParagraphs, type Node, slot } from './node.ts'

/** What a checkpoint is written as: a question, perhaps a list, perhaps a quote at the end that explains. */
export interface Parts {
  question: Node[]
  list: Node | undefined
  /** What the quote block at the end holds. */
  explanation: Node[]
}

/**
 * Takes a checkpoint's content apart.
 *
 * @param want `list` where there must be one, and of which kind, in words for the message
 * @throws LessonError when something stands behind the list or the explanation, or the list is missing
 */
export function partsOf(tag: Node, name: string, file: string, want?: { list: string }): Parts {
  const blocks = inParagraphs(tag.children ?? [])
  const explanation = blocks.at(-1)?.type === 'blockquote' ? blocks.pop()!.children! : []
  const at = blocks.findLastIndex(block => block.type === 'list')
  if (want && at < 0) throw lessonError(file, lineOf(tag), `<${name}>: expected ${want.list}, got no list`)
  const list = want ? blocks[at] : blocks.at(-1)?.type === 'list' ? blocks.at(-1) : undefined
  const behind = want ? blocks[at + 1] : undefined
  if (behind) {
    const advice = 'only an explanation, a quote block (>), may stand behind the list'
    throw lessonError(
      file,
      lineOf(behind),
      `<${name}>: ${advice}; got ${behind.type}. Indent it if it is an item’s`,
    )
  }
  const question = list ? blocks.slice(0, blocks.indexOf(list)) : blocks
  if (question.length === 0)
    throw lessonError(file, lineOf(tag), `<${name}>: expected a question first, got none`)
  return { question, list, explanation }
}

/** The slots that every checkpoint has. */
export function commonSlots({ question, explanation }: Parts): Node[] {
  return [slot('question', question), ...(explanation.length > 0 ? [slot('explanation', explanation)] : [])]
}

/** A list's item: its first paragraph as text, and the blocks below it. */
export function itemOf(item: Node): { label: Node[]; below: Node[] } {
  const [first, ...below] = item.children ?? []
  if (first?.type === 'paragraph') return { label: first.children ?? [], below }
  return { label: [], below: item.children ?? [] }
}

/** Splits `` `code` text `` at the beginning of an item into the code and the text. */
export function leadingCode(label: Node[]): { code: string | undefined; rest: Node[] } {
  const [first, ...rest] = label
  if (first?.type !== 'inlineCode') return { code: undefined, rest: label }
  const [next, ...others] = rest
  const trimmed =
    next?.type === 'text' ? [{ ...next, value: next.value!.replace(/^[:\s]+/, '') }, ...others] : rest
  return { code: first.value!.trim(), rest: trimmed }
}
