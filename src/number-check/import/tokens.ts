import { ExampleProblem } from '../problem.ts'

/** A piece of text as Python writes it. */
export interface Token {
  kind: 'number' | 'name' | 'string' | 'sign' | 'operator' | 'newline' | 'end'
  /** Of a number its digits, of a string what is in the quotes. */
  text: string
  /** Counted from 1. */
  line: number
}

/** Names begin with a letter, or with a number and a point, as in `0.weight`. */
const NAME = /^(?:\d+\.(?=[a-z])(?!e[+-]?\d))?[\p{L}_∂][\p{L}\p{N}_∂]*(?:[./][\p{L}\p{N}_∂]+)*['′⁺]?/iu
const NUMBER = /^[+\-−]?(?:\d[\d_]*\.?[\d_]*|\.\d+)(?:e[+-]?\d+)?(?![\p{L}_])/iu
const STRING = /^[rbuf]?(?:'([^'\n\\]*)'|"([^"\n\\]*)")/i
const SIGN = /^(?:\.\.\.|…|\.)/u
const OPERATOR = /^(?:\*\*|[+\-−*/@%·×])/u

/**
 * Cuts a text into tokens; comments and blanks fall away.
 *
 * @throws ExampleProblem where something stands that no number, list or name has
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let rest = text
  let line = 1
  let isAfterBlank = true
  while (rest !== '') {
    const blank = BLANK.exec(rest)?.[0]
    if (blank !== undefined) {
      line += blank.split('\n').length - 1
      rest = rest.slice(blank.length)
      isAfterBlank = true
      continue
    }
    if (rest.startsWith('//') && ['newline', undefined].includes(tokens.at(-1)?.kind)) {
      rest = rest.replace(/^[^\n]*/, '')
      continue
    }
    // In `1-2` the sign subtracts, in `[1 -2]` it belongs to the second number.
    const isJoined = !isAfterBlank && ['number', 'name'].includes(tokens.at(-1)?.kind ?? '')
    const found = tokenAt(rest, isJoined)
    if (!found)
      throw new ExampleProblem('notLiteral', { line, expected: 'name = value', received: rest.slice(0, 1) })
    const [kind, length, shown] = found
    tokens.push({ kind, text: shown, line })
    if (kind === 'newline') line++
    rest = rest.slice(length)
    isAfterBlank = false
  }
  tokens.push({ kind: 'end', text: '', line })
  return tokens
}

const BLANK = /^(?:[^\S\n]|\\\n|#[^\n]*)+/u

type Found = [kind: Token['kind'], length: number, text: string]

function tokenAt(rest: string, isJoined: boolean): Found | undefined {
  const first = rest[0]!
  if (first === '\n') return ['newline', 1, first]
  if ('[](){}<>,;:='.includes(first)) return ['sign', 1, first]
  const string = STRING.exec(rest)
  if (string) return ['string', string[0].length, string[1] ?? string[2]!]
  const name = NAME.exec(rest)?.[0]
  if (name !== undefined) return ['name', name.length, name]
  const isSign = isJoined && '+-−'.includes(first)
  const number = isSign ? undefined : NUMBER.exec(rest)?.[0]
  if (number !== undefined) return ['number', number.length, plain(number)]
  const sign = SIGN.exec(rest)?.[0]
  if (sign !== undefined) return ['sign', sign.length, sign]
  const operator = OPERATOR.exec(rest)?.[0]
  return operator === undefined ? undefined : ['operator', operator.length, operator]
}

/** A number as `readPrinted` takes it: `.5` is `0.5`, and its digits stay. */
const plain = (number: string) =>
  number
    .replaceAll('_', '')
    .replace(/^\+/, '')
    .replace('−', '-')
    .replace(/^(-?)\./, '$10.')
