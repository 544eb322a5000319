/** Where the reader's choice is that the keys `/` and `?` do nothing: `off`. */
export const slashKey = 'search-key'

/** Whether `/` and `?` do something. A key without a modifier must be possible to turn off, for those who speak to type. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off'
  } catch {
    return true
  }
}
