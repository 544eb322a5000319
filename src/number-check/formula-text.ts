import type { Id } from './example.ts'
import { type Expression, evaluate } from './expression.ts'

/** Sums longer than this are shown by their first and last terms. */
const MAX_TERMS = 6

/** A number with so many significant digits, without needless zeros, with a true minus. */
export function shortly(value: number, digits: number): string {
  const text = String(Number(value.toPrecision(digits)))
  return text.replaceAll('-', '−')
}

/**
 * A formula with its values put in.
 *
 * @param read the numbers of its cells
 * @param digits significant digits of each number
 * @returns e.g. `0.1385 = (0.7514 − 0.01) · 0.7514 · (1 − 0.7514)`
 */
export function formulaText(expression: Expression, read: (id: Id) => number, digits = 4): string {
  const value = shortly(evaluate(expression, read), digits)
  const written = write(expression, read, digits)
  return value === written ? value : `${value} = ${written}`
}

function write(expression: Expression, read: (id: Id) => number, digits: number): string {
  const plain = (part: Expression) => write(part, read, digits)
  const bracketed = (part: Expression) =>
    needsBrackets(part, plain(part)) ? `(${plain(part)})` : plain(part)
  switch (expression.kind) {
    case 'number':
      return shortly(expression.value, 9)
    case 'cell':
      return shortly(read(expression.id), digits)
    case 'sum':
      return terms(expression.parts.map(plain))
    case 'product':
      return expression.parts
        .map((part, n) => (n === 0 ? leading(part, plain, bracketed) : bracketed(part)))
        .join(' · ')
    case 'difference': {
      const [one, other] = expression.parts
      const second = other.kind === 'product' ? plain(other) : bracketed(other)
      return `${plain(one)} − ${second.startsWith('−') ? `(${second})` : second}`
    }
    case 'quotient':
      return expression.parts.map(bracketed).join(' / ')
    case 'square':
      return `${bracketed(expression.parts[0])}²`
    case 'sigmoid': {
      const z = plain(expression.parts[0])
      return `1 / (1 + e^(${z.startsWith('−') ? z.slice(1) : `−${z}`}))`
    }
    case 'relu':
      return `max(0, ${plain(expression.parts[0])})`
    case 'step':
      return evaluate(expression, read) === 1 ? '1' : '0'
    case 'softmax': {
      const powers = expression.parts.map(part => `e^(${plain(part)})`)
      return `${powers[expression.at]} / (${terms(powers)})`
    }
    default:
      return `${expression.kind}(${plain(expression.parts[0])})`
  }
}

/** The first factor may keep its minus. */
const leading = (part: Expression, plain: (p: Expression) => string, bracketed: (p: Expression) => string) =>
  part.kind === 'number' || part.kind === 'cell' ? plain(part) : bracketed(part)

const needsBrackets = ({ kind }: Expression, text: string) =>
  ['sum', 'difference', 'quotient', 'sigmoid', 'softmax'].includes(kind) || text.startsWith('−')

/** Terms with their signs: `0.3 − 0.2 · 5`. */
function terms(all: string[]): string {
  const some = all.length > MAX_TERMS ? [...all.slice(0, 3), '…', ...all.slice(-2)] : all
  return some.reduce((text, term) =>
    term.startsWith('−') ? `${text} − ${term.slice(1)}` : `${text} + ${term}`,
  )
}
