/**
 * Signs within the words of the search index, from Unicode's private use, so that no text holds them. A formula is
 * one word for the index, whatever it is made of: cut anywhere, it could not be read in an excerpt.
 */
export const marks = {
  /** A space within a formula. */
  space: '\uE000',
  /** Up to the end: words that are found and not shown, such as the names of a formula's letters. */
  unseen: '\uE001',
  /** Up to the end: written low, as an index. */
  low: '\uE002',
  /** Up to the end: written high, as an exponent. */
  high: '\uE003',
  end: '\uE004',
} as const
