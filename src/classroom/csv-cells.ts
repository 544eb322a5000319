/** A cell and where it is in the text, quotes included. */
export interface Place {
  value: string
  start: number
  end: number
  quoted: boolean
}

/** What the cells of a table are separated by: what its first line has most of. */
export function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0]!.replace(/"[^"]*"/g, '')
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

/** The rows of a table; empty lines are none. */
export function linesOf(text: string, separator: string): Place[][] {
  const lines: Place[][] = []
  let line: Place[] = []
  let at = 0
  while (at <= text.length) {
    const cell = cellAt(text, at, separator)
    line.push(cell)
    at = cell.end
    const sign = text[at]
    if (sign === separator) {
      at++
      continue
    }
    if (line.length > 1 || line[0]!.value !== '') lines.push(line)
    line = []
    at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  return lines
}

function cellAt(text: string, start: number, separator: string): Place {
  let at = start
  let value = ''
  const quoted = text[at] === '"'
  if (quoted) {
    for (at++; at < text.length; at++) {
      if (text[at] !== '"') value += text[at]
      else if (text[at + 1] === '"') value += text[++at]
      else break
    }
    at++
  }
  const rest = at
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return { value: value + text.slice(rest, at), start, end: Math.min(at, text.length), quoted }
}
