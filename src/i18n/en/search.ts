/** Texts of the search's dialog; they travel with it when it is first opened. */
export const search = {
  label: 'Search the course',
  field: 'Search lessons, exercises and the glossary',
  close: 'Close the search',
  hint: 'Finds words, and letters of formulas by their names: delta, theta, sigma prime.',
  searching: 'Searching …',
  found: {
    one: '{count} page for “{term}”',
    other: '{count} pages for “{term}”',
  },
  nothing: {
    said: 'Nothing found for “{term}”.',
    advice:
      'Try fewer words, or only the beginning of one. A formula is found by the names of its letters, such as delta.',
    glossary: 'All words of the course',
    exercises: 'All exercises',
  },
  results: 'Results',
  more: 'Show more',
  failed: 'The search could not be loaded: is the connection gone?',
  again: 'Try again',
  keys: { move: 'move', open: 'open', close: 'close' },
  slash: 'The keys / (search) and ? (all keys) work on every page',
}

export type SearchTexts = typeof search
