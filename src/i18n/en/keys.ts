/** The list of all keys that the site has; it travels when it is first asked for. */
export const keys = {
  title: 'Keys',
  close: 'Close the list of keys',
  /** Each group: where the keys work, and each key with what it does. Several keys of a row are parted by spaces. */
  groups: [
    {
      where: 'Everywhere',
      rows: [
        ['/ Ctrl+K', 'search the course (⌘K on a Mac)'],
        ['?', 'show this list'],
        ['Esc', 'close what is open'],
      ],
    },
    {
      where: 'In code that you can change',
      rows: [
        ['Enter', 'open the editor where code is at rest'],
        ['Ctrl+Enter', 'run the code (⌘↵ on a Mac)'],
        ['Ctrl+S', 'save at once; it is saved anyway'],
        ['Esc', 'then Tab: leave the editor'],
      ],
    },
    {
      where: 'In figures',
      rows: [
        ['← → ↑ ↓', 'go from unit to unit, or move what a slider holds'],
        ['T', 'show the figure’s numbers as a table'],
        ['Esc', 'let go of a unit'],
      ],
    },
    {
      where: 'On the map',
      rows: [
        ['← → ↑ ↓', 'go from idea to idea'],
        ['Enter', 'open an idea'],
        ['Esc', 'close it'],
      ],
    },
  ],
  off: 'The keys / and ? can be turned off in the search.',
}

export type KeysTexts = typeof keys
