/** Reads TeX piece by piece: commands, groups and single characters. */
export class Reader {
  private readonly tex: string
  private at = 0

  constructor(tex: string) {
    this.tex = tex
  }

  get done(): boolean {
    return this.at >= this.tex.length
  }

  /** The next piece: a command with its backslash, or one character. A comment is skipped. */
  next(): string {
    const rest = this.tex.slice(this.at)
    const piece = /^\\(?:[a-zA-Z]+|[\s\S]?)|^%[^\n]*\n?|^[\s\S]/u.exec(rest)![0]
    this.at += piece.length
    return piece.startsWith('%') ? '' : piece
  }

  /**
   * The next argument: what a group holds, or one piece.
   *
   * @returns null at the end of the formula, or when a group is not closed
   */
  argument(): string | null {
    this.skipSpace()
    if (this.done) return null
    if (this.tex[this.at] !== '{') return this.next()
    const inside = this.balanced('{', '}')
    return inside
  }

  /** An optional argument in brackets, or null when the next character is another. */
  optional(): string | null {
    const before = this.at
    this.skipSpace()
    if (this.tex[this.at] === '[') {
      const inside = this.balanced('[', ']')
      if (inside !== null) return inside
    }
    this.at = before
    return null
  }

  /** A star right behind a command, or nothing. */
  star(): string {
    if (this.tex[this.at] !== '*') return ''
    this.at++
    return '*'
  }

  /** Whether a parenthesis of any size opens next. */
  get atParenthesis(): boolean {
    return /^\s*(?:\\(?:left|[bB]igg?l?)\s*)?\(/.test(this.tex.slice(this.at))
  }

  private skipSpace(): void {
    while (/\s/.test(this.tex[this.at] ?? '')) this.at++
  }

  /** Moves behind the closing sign; returns what is between, or null (and moves to the end) when it is missing. */
  private balanced(open: string, close: string): string | null {
    let depth = 0
    for (let i = this.at; i < this.tex.length; i++) {
      const sign = this.tex[i]
      if (sign === '\\') i++
      else if (sign === open) depth++
      else if (sign === close && --depth === 0) {
        const inside = this.tex.slice(this.at + 1, i)
        this.at = i + 1
        return inside
      }
    }
    this.at = this.tex.length
    return null
  }
}
