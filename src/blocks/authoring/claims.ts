import { namesIn } from '../number/formula.ts'
import type { Tag } from './definition.ts'
import { lessonError, lineOf } from './error.ts'
import { type Node, textOf } from './node.ts'
import { leadingCode } from './parts.ts'
import type { Place } from './place.ts'

/** Words that say which sign a number has, or how large it is beside another. */
const claim =
  /\b(negative|positive|above|below|smaller|larger|bigger|greater|lower|higher|lowest|highest|smallest|largest|too (?:low|high|large|small)|at (?:least|most)|more than|less than|fewer|ris(?:es?|ing)|falls?|falling|grows?|grew|shrinks?|steeper|flatter|nearly|hardly)\b/i

/** Stands for a number in a sentence, where the page has a slot that may be refilled. */
const SLOT = '\u25a1'

/** Blocks whose text is of one piece. */
const pieces = new Set(['paragraph', 'heading', 'tableCell'])

/**
 * Sentences that claim a sign or a size beside numbers that the reader can redraw. With other numbers they would be
 * false, so the build refuses them: say what decides it instead.
 *
 * @param node a text, or a part of one
 * @param all true for every sentence, as in a checkpoint about such numbers; false for those that show a number
 * @returns each with the block that it is in
 * @example claimsIn(paragraph('The error, <Val of="error" />, is negative.'), false) // one
 */
export function claimsIn(node: Node, all: boolean): { sentence: string; at: Node }[] {
  if (pieces.has(node.type)) {
    return sentencesOf(read(node))
      .filter(sentence => (all || sentence.includes(SLOT)) && claim.test(sentence))
      .map(sentence => ({ sentence, at: node }))
  }
  return (node.children ?? []).flatMap(child => claimsIn(child, all))
}

/** Whether a text shows a number of its lesson: `<Val>`, or `\val` in a formula. */
export function showsNumber(node: Node): boolean {
  if (node.name === 'Val' || node.name === 'Drawn') return true
  if (/^(inlineMath|math)$/.test(node.type)) return /\\valp?\b/.test(node.value ?? '')
  return (node.children ?? []).some(showsNumber)
}

/** Whether a checkpoint shows numbers of its lesson, or asks for them. */
export function isAboutNumbers({ node, attributes }: Tag, numbers: object): boolean {
  const asked = [String(attributes.answer ?? ''), ...leadingCodes(node)]
  const names = asked.flatMap(readNames)
  return showsNumber(node) || names.some(name => Object.hasOwn(numbers, name.split('.')[0]))
}

/**
 * Refuses claims of sign or size beside numbers that the reader can redraw.
 *
 * @param checkpoints of the text
 * @param always beginnings or parts of sentences that hold for every draw, from the lesson's `lesson.yaml`
 * @throws LessonError at the first claim
 */
export function refuseClaims(
  tree: Node,
  checkpoints: readonly Tag[],
  numbers: object,
  place: Place,
  always: readonly string[],
): void {
  const live = checkpoints.filter(tag => isAboutNumbers(tag, numbers))
  const claims = [...live.flatMap(({ node }) => claimsIn(node, true)), ...claimsIn(tree, false)]
  const first = claims.find(({ sentence }) => !always.some(part => sentence.includes(part)))
  if (!first) return
  const what = `“${first.sentence}” says which sign a number has, or how large it is, beside numbers that the reader can redraw`
  const advice =
    'say what decides it; or, where it holds for every draw, name the sentence in lesson.yaml under alwaysTrue and prove it in a test'
  throw lessonError(place.file, lineOf(first.at), `${what}: ${advice}`)
}

/** Codes with which items of lists begin: paths and formulas. */
function leadingCodes(node: Node): string[] {
  const own = node.type === 'listItem' ? leadingCode(node.children?.[0]?.children ?? []).code : undefined
  return [...(own === undefined ? [] : own.split('=')), ...(node.children ?? []).flatMap(leadingCodes)]
}

/** The names in a formula; none in what is no formula, such as an edge's name. */
function readNames(text: string): string[] {
  try {
    return namesIn(text)
  } catch {
    return []
  }
}

function read(node: Node): string {
  if (showsNumber(node) && !node.children?.length) return SLOT
  return node.children ? node.children.map(read).join('') : textOf(node)
}

const sentencesOf = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.?!:]) +(?=[\p{Lu}“])/u)
    .map(sentence => sentence.trim())
