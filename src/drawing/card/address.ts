/** The folder of all cards, from the site's root: nobody reading the site needs them. */
export const cardsFolder = 'cards'

/**
 * Where a page's card stands.
 *
 * @param page path within the site, e.g. `/lessons/primer/`
 * @returns e.g. `/cards/lessons/primer.png`
 */
export function cardOf(page: string): string {
  const name = page.replace(/^\/|\/$|\.html$/g, '') || 'home'
  return `/${cardsFolder}/${name}.png`
}
