const NAME = /[A-Za-z_$][\w$]*/y
const NUMBER = /\d[\w.]*/y
const SIGN = /[^\s\w]/y
const QUOTES = '"\'`'

/**
 * The words, numbers, texts and signs of a code, without its comments. Each letter is looked at a few times, whatever
 * the code is: an expression for texts looks through all that follows at each quote that nothing closes.
 *
 * @param code as it was typed; need not be code at all
 */
export function wordsOf(code: string): string[] {
  const words: string[] = []
  const ends = new Map<string, Int32Array>()
  let closed = true
  for (let at = 0; at < code.length; ) {
    const two = code.slice(at, at + 2)
    if (two === '//') {
      const end = code.indexOf('\n', at)
      at = end < 0 ? code.length : end
      continue
    }
    if (two === '/*' && closed) {
      const end = code.indexOf('*/', at + 2)
      // Once nothing closes a comment, nothing closes any later one.
      closed = end >= 0
      if (closed) {
        at = end + 2
        continue
      }
    }
    const word =
      textAt(code, at, ends) ??
      matchAt(NAME, code, at) ??
      matchAt(NUMBER, code, at) ??
      matchAt(SIGN, code, at)
    if (word) words.push(word)
    at += word?.length ?? 1
  }
  return words
}

function textAt(code: string, at: number, ends: Map<string, Int32Array>): string | undefined {
  const quote = code[at]!
  if (!QUOTES.includes(quote)) return undefined
  let found = ends.get(quote)
  if (!found) {
    found = endsOf(code, quote)
    ends.set(quote, found)
  }
  const end = found[at + 1]!
  return end < 0 ? undefined : code.slice(at, end + 1)
}

/** For each place in a text, where the quote is that closes it; -1 for none. */
function endsOf(code: string, quote: string): Int32Array {
  const ends = new Int32Array(code.length + 2).fill(-1)
  for (let n = code.length - 1; n >= 0; n--) {
    const letter = code[n]!
    if (letter === quote) ends[n] = n
    else if (letter !== '\\') ends[n] = ends[n + 1]!
    // A stroke takes the letter behind it along, but not the end of the line.
    else if (n + 1 < code.length && !/[\n\r\u2028\u2029]/.test(code[n + 1]!)) ends[n] = ends[n + 2]!
  }
  return ends
}

function matchAt(pattern: RegExp, code: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(code)?.[0]
}
