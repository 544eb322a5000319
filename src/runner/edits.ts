/** Changes of a text that are collected first and made together, so that every place is one of the text as it was. */
export interface Edits {
  /** Puts a text before a place; of two at one place the first comes first. */
  insert(at: number, text: string): void
  /** Puts a text in the place of a part; the part's line ends stay, so that no line moves. */
  replace(from: number, to: number, text: string): void
  /** The text with all changes made. */
  made(): string
}

export function editsOf(code: string): Edits {
  const all: { from: number; to: number; text: string }[] = []
  const replace = (from: number, to: number, text: string) => {
    all.push({ from, to, text: text + code.slice(from, to).replace(/[^\n]+/g, '') })
  }
  return {
    replace,
    insert: (at, text) => replace(at, at, text),
    made() {
      let text = ''
      let at = 0
      // Sorting is stable. What is put before a place comes before what takes the place of what begins there.
      for (const edit of all.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
        text += code.slice(at, edit.from) + edit.text
        at = edit.to
      }
      return text + code.slice(at)
    },
  }
}
