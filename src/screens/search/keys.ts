/** Where the reader's choice stands that `/` shall not open the search: `off`. */
export const slashKey = 'search-key'

/** Whether `/` opens the search. A key without a modifier must be possible to turn off, for those who speak to type. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off'
  } catch {
    return true
  }
}
