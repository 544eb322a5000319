import type { Element, ElementContent } from 'hast'
import type { MathsTexts } from '#i18n/en/maths.ts'
import { unpack } from '#maths/pack.ts'
import { marks } from '#screens/search/marks.ts'

export type Symbols = MathsTexts['symbols']

/**
 * A formula as one word of the search index: what an excerpt shows of it, in the course's notation, and unseen the
 * names by which it is found, in all notations.
 *
 * @param formula the page's element, as `formulaElement` makes it
 * @param symbols names of signs, in the language of the page
 */
export function formulaWord(formula: Element, symbols: Symbols): string {
  const math = find(formula, 'math')
  if (!math) return ''
  const others = ['theta', 'wiki', 'video'].flatMap(notation => {
    const packed = formula.properties[`data${notation[0]!.toUpperCase()}${notation.slice(1)}`]
    return typeof packed === 'string' && !packed.startsWith('=') ? [unpack(packed)] : []
  })
  const names = new Set([...namesIn(math, symbols), ...others.flatMap(html => namesInHtml(html, symbols))])
  return shown(math) + unseen(names)
}

/** A text in which words with signs carry the signs' names unseen: δ is found by delta. */
export function namedWords(text: string, symbols: Symbols): string {
  return text.replace(/\S+/g, word => word + unseen(signsIn(word, symbols)))
}

function unseen(names: Iterable<string>): string {
  const all = [...names]
  // Hyphens part words for Pagefind within what is one word of an excerpt.
  return all.length === 0 ? '' : `${marks.unseen}-${all.join('-')}-${marks.end}`
}

function signsIn(text: string, symbols: Symbols): string[] {
  return [...text].flatMap(sign => {
    const name = symbols[sign as keyof Symbols]
    return name === undefined ? [] : [sign, ...name.split(' ')]
  })
}

/** What is said of a part (`intent`), without the names of indices and without little words. */
const saidIn = (intent: string) => intent.split('_').filter(word => word.length > 3)

function namesIn(node: Element, symbols: Symbols): string[] {
  const { intent } = node.properties
  return [
    ...(typeof intent === 'string' ? saidIn(intent) : []),
    ...node.children.flatMap(child =>
      child.type === 'element'
        ? namesIn(child, symbols)
        : child.type === 'text'
          ? signsIn(child.value, symbols)
          : [],
    ),
  ]
}

function namesInHtml(html: string, symbols: Symbols): string[] {
  const said = [...html.matchAll(/ intent="([^"]*)"/g)].flatMap(([, intent]) => saidIn(intent!))
  return [...said, ...signsIn(html.replace(/<[^>]*>/g, ''), symbols)]
}

function find(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = child.tagName === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

const low = (text: string) => `${marks.low}${text}${marks.end}`
const high = (text: string) => `${marks.high}${text}${marks.end}`
/** Signs that stand between spaces, unless they begin a part, as a minus may. */
const spaced = /^([=≈≠<>≤≥←→+−⋅×⊙∘]|:=)$/

/** A node of MathML as a line of text. */
function shown(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/[\s\u2061-\u2064]+/g, '')
  if (node.type !== 'element') return ''
  const parts = node.children.filter(child => child.type === 'element')
  const [base, second, third] = parts.map(shown)
  switch (node.tagName) {
    case 'msub':
    case 'munder':
      return `${base}${low(second!)}`
    case 'msup':
      return `${base}${high(second!)}`
    case 'mover':
      return `${base}${second}`
    case 'msubsup':
    case 'munderover':
      return `${base}${low(second!)}${high(third!)}`
    case 'mfrac':
      return `${grouped(base!)}/${grouped(second!)}`
    case 'msqrt':
      return `√${grouped(parts.map(shown).join(''))}`
    case 'mtr':
      return parts.map(shown).join(marks.space)
    case 'mtable':
      return parts.map(shown).join(`;${marks.space}`)
    case 'mspace':
      return marks.space
    case 'mtext':
      return textOf(node).replace(/\s+/g, marks.space)
    default:
      return node.children.map(row).join('').replace(spaces, marks.space)
  }
}

const spaces = new RegExp(`${marks.space}+`, 'g')

function row(node: ElementContent, at: number): string {
  const text = shown(node)
  return at > 0 && spaced.test(text) ? `${marks.space}${text}${marks.space}` : text
}

const textOf = (node: Element): string =>
  node.children
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')

/** In parentheses where a sum would run into the fraction's line. */
const grouped = (text: string) => (text.includes(marks.space) ? `(${text})` : text)
