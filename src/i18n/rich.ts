interface Piece {
  kind: 'text' | 'strong' | 'code'
  text: string
}

/** The pieces of a message: words in `backticks` are code, and **such** ones are stressed. */
export function piecesOf(text: string): Piece[] {
  return text.split('`').flatMap((part, i): Piece[] => {
    if (i % 2 === 1) return [{ kind: 'code', text: part }]
    return part
      .split(/\*\*(?=\S)([^*]+)(?<=\S)\*\*/)
      .map((words, k): Piece => ({ kind: k % 2 === 1 ? 'strong' : 'text', text: words }))
      .filter(({ text }) => text !== '')
  })
}

/** The same for a place that cannot stress anything. */
export const plainText = (text: string): string =>
  piecesOf(text)
    .map(({ kind, text }) => (kind === 'code' ? `\`${text}\`` : text))
    .join('')
