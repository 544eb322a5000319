/** The notations of the course; the first is what a page shows until the reader chooses. */
export const notations = ['course', 'theta', 'wiki', 'video'] as const

export type Notation = (typeof notations)[number]

/** Letters of units, by notation, where they differ from the author's: the wiki's k is a layer. */
const units: Partial<Record<Notation, Record<string, string>>> = { wiki: { k: 'l' } }

/** Letters of training examples. */
const examples: Partial<Record<Notation, Record<string, string>>> = { theta: { n: 't' }, wiki: { n: 'd' } }

/** The index of a unit (`i`, `j`, `k`, `3`) as a notation writes it. */
export const unitIn = (notation: Notation, index: string) => rename(index, units[notation] ?? {})

/** The index of a training example (`n`) as a notation writes it. */
export const exampleIn = (notation: Notation, index: string) => rename(index, examples[notation] ?? {})

/** Any index, as a sum's lower limit has it. */
export const indexIn = (notation: Notation, index: string) => exampleIn(notation, unitIn(notation, index))

/** Changes letters and leaves commands: `k` may be renamed, the k of `\\kappa` may not. */
function rename(index: string, letters: Record<string, string>): string {
  return index.replace(/(\\[a-zA-Z]+)|([a-zA-Z])/g, (all, command, letter) =>
    command ? all : (letters[letter] ?? all),
  )
}

/**
 * Two indices side by side: with a comma where they would run together, and apart where they are digits, so that
 * nobody is read "twelve" for 1 and 2.
 */
export function pair(first: string, second: string): string {
  if ([...first].length > 1 || [...second].length > 1) return `${first},${second}`
  return /\d/.test(first) && /\d/.test(second) ? `${first}{}${second}` : first + second
}
