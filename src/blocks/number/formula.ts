/** What a formula may call. */
const functions: Record<string, (x: number) => number> = {
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  relu: x => Math.max(0, x),
  sigmoid: x => 1 / (1 + Math.exp(-x)),
}

/** A formula that cannot be computed; the message says where and why. */
export class FormulaError extends Error {
  override name = 'FormulaError'
}

const token = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z]\w*(?:\.\w+)*)|([-+*/^()·×−]))/y

/**
 * Computes a small formula: numbers, `+ - * / ^`, brackets, `exp ln sqrt tanh relu sigmoid`, and names of numbers
 * (`W1.0.1`). Nothing else can be said in it, so a formula of a lesson cannot run code.
 *
 * @param text e.g. `sigmoid(W1.0.0 * x.0 + b1.0)`
 * @param numberOf the number of a name; it throws for a name that it does not know
 * @returns the value, possibly NaN or infinite
 * @throws FormulaError where the text is not such a formula
 */
export function compute(text: string, numberOf: (name: string) => number): number {
  const tokens = tokensOf(text)
  let at = 0
  const fail = (wanted: string): never => {
    throw new FormulaError(
      `in “${text}”: expected ${wanted}, got ${tokens[at] ? `“${tokens[at]}”` : 'the end'}`,
    )
  }
  const take = (...wanted: string[]) => (wanted.includes(tokens[at]) ? tokens[at++] : undefined)

  function sum(): number {
    let left = product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) left += sign === '+' ? product() : -product()
    return left
  }
  function product(): number {
    let left = signed()
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) {
      if (sign === '*') left *= signed()
      else left /= signed()
    }
    return left
  }
  function signed(): number {
    return take('-') ? -signed() : power()
  }
  function power(): number {
    const base = single()
    return take('^') ? base ** signed() : base
  }
  function single(): number {
    if (take('(')) {
      const inner = sum()
      return take(')') ? inner : fail('“)”')
    }
    const word = tokens[at] ?? ''
    if (/^\d/.test(word)) return Number(tokens[at++])
    if (!/^[A-Za-z]/.test(word)) return fail('a number, a name or “(”')
    at++
    if (tokens[at] !== '(') return numberOf(word)
    if (!Object.hasOwn(functions, word)) {
      throw new FormulaError(
        `in “${text}”: no function ${word}; there are ${Object.keys(functions).join(', ')}`,
      )
    }
    return functions[word](single())
  }

  const value = sum()
  return at < tokens.length ? fail('the end') : value
}

/** The names of numbers that a formula reads, each once. */
export function namesIn(text: string): string[] {
  const tokens = tokensOf(text)
  return [...new Set(tokens.filter((word, i) => /^[A-Za-z]/.test(word) && tokens[i + 1] !== '('))]
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const at = token.lastIndex
    const match = token.exec(text)
    if (!match) throw new FormulaError(`in “${text}”: cannot read “${text.slice(at).trim()}”`)
    tokens.push(match[0].trim().replace(/[·×]/, '*').replace('−', '-'))
  }
  return tokens
}
