/** A text without differences that people make in writing a name. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** `Lovelace, Ada` and `Ada Lovelace` are the same name. */
export function nameWords(name: string): string {
  return plain(name.replaceAll(',', ' ')).split(' ').sort().join(' ')
}

/**
 * Whether two writings can be of one name; platforms put the last name first, or leave out all that is no letter.
 *
 * @param theirs as a platform writes it, e.g. `lovelaceada`
 */
export function sameName(name: string, theirs: string): boolean {
  return nameWords(name) === nameWords(theirs) || letters(name) === letters(theirs)
}

function letters(name: string): string {
  return [...plain(name)]
    .filter(letter => /[\p{L}\p{M}\p{N}]/u.test(letter))
    .sort()
    .join('')
}
