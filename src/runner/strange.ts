import { SourceError } from './source-error.ts'
import { tokensOf } from './tokens.ts'

/** What is often meant by a character that no program can have; a text that is empty means: leave it out. */
const meant: Record<string, string> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\ufe63': '-',
  '\uff0d': '-',
  '\u00d7': '*',
  '\u22c5': '*',
  '\u00b7': '*',
  '\u2217': '*',
  '\u2219': '*',
  '\u00f7': '/',
  '\u2215': '/',
  '\u2044': '/',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '!==',
  '\u2192': '=>',
  '\u21d2': '=>',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2026': '...',
  '\u00b2': '** 2',
  '\u00b3': '** 3',
  '\u061b': ';',
  '\u060c': ',',
  '\u066b': '.',
  '\u00b4': "'",
  '\u3002': '.',
  '\u3001': ',',
}

/** Characters that take no room, or only that of a space. */
const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164\uffa0\u2800]/u
const DIGIT = /\p{Nd}/u

export interface Strange {
  code: 'strangeCharacter' | 'strangeUnknown' | 'invisible'
  values: Record<string, string>
  line: number
}

/**
 * The first character of a program that the keyboard would not have typed: a minus of print, a curly quote, one that
 * nobody sees. It is looked for once a parser has refused the program, outside of texts and comments.
 */
export function strangeCharacter(source: string): Strange | undefined {
  let line = 1
  for (const { kind, text } of tokensOf(source)) {
    // A whole word is made of letters, of whatever script.
    if (kind === 'sign' && text > '\x7f') return { ...describe(text), line }
    line += text.split('\n').length - 1
  }
  return undefined
}

function describe(character: string): Omit<Strange, 'line'> {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  if (INVISIBLE.test(character)) return { code: 'invisible', values: { code } }
  const instead = meant[character] ?? plainOf(character)
  return instead === undefined
    ? { code: 'strangeUnknown', values: { character, code } }
    : { code: 'strangeCharacter', values: { character, code, instead } }
}

/** The digit or the sign of the keyboard that stands for this one. */
function plainOf(character: string): string | undefined {
  const plain = character.normalize('NFKC')
  if (/^[!-~]$/.test(plain)) return plain
  if (!DIGIT.test(character)) return undefined
  // Digits of every script stand in their order.
  const point = character.codePointAt(0)!
  let zero = point
  while (point - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return String(point - zero)
}

/**
 * Refuses by name what the type stripper would drop in silence, or what editors and engines count differently.
 *
 * @throws SourceError for a `namespace` with code in it, for a comment of HTML, and for a line end that looks like none
 */
export function refuseSilentlyLost(source: string): void {
  let line = 1
  let before = ''
  /** Whether nothing but space comes before on this line. */
  let begins = true
  /** Whether the word before is `namespace` where a statement begins: a name after it makes it one. */
  let declares = false
  for (const { kind, text, at } of tokensOf(source)) {
    if (kind === 'space' || kind === 'comment') {
      const found = text.search(/[\u2028\u2029]/)
      if (found >= 0) {
        const code = `U+${text.charCodeAt(found).toString(16)}`
        throw new SourceError('lineSeparator', { code }, line + text.slice(0, found).split('\n').length - 1)
      }
      begins ||= text.includes('\n')
      declares &&= !begins
    } else {
      if (source.startsWith('<!--', at) || (begins && source.startsWith('-->', at)))
        throw new SourceError('htmlComment', {}, line)
      if (declares && (kind === 'word' || kind === 'string'))
        throw new SourceError('namespace', { name: text }, line)
      const opens = begins || before === 'export' || before === ';' || before === '{' || before === '}'
      declares = opens && (text === 'namespace' || text === 'module')
      before = text
      begins = false
    }
    line += text.split('\n').length - 1
  }
}
